package eu.elmgateway.registry;

import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XPathCompiler;
import net.sf.saxon.s9api.XdmItem;

/**
 * What a WSDL 1.1 says of the operations that are offered over SOAP. Only the file itself is read: what it imports with
 * {@code wsdl:import} is not seen.
 */
final class Wsdl {
    private static final String OFFERS = """
            for $port in /w:definitions/w:service/w:port[a:address or b:address],
                $binding in /w:definitions/w:binding[@name = $port/@binding/replace(., '.*:', '')],
                $type in /w:definitions/w:portType[@name = $binding/@type/replace(., '.*:', '')],
                $operation in $type/w:operation
            return
              let $message := $operation/w:input/@message/replace(., '.*:', ''),
                $part := /w:definitions/w:message[@name = $message]/w:part[@element][1],
                $element := $part/resolve-QName(@element, .),
                $bound := $binding/w:operation[@name = $operation/@name],
                $style := ($bound/(a:operation, b:operation)/@style, $binding/(a:binding, b:binding)/@style, 'document')[1]
              return string-join((string(/w:definitions/@targetNamespace), $port/../@name, $port/@name, $operation/@name, $style,
                string(namespace-uri-from-QName($element)), string(local-name-from-QName($element))), '|')
            """;

    private Wsdl() {}

    /**
     * An operation at a port.
     *
     * @param namespace that of the WSDL
     * @param rpc whether it wants its parts bare, which is not spoken here
     * @param element what a request begins with, as {@code {namespace}name}; empty if the WSDL does not say
     */
    record Offer(String namespace, String service, String port, String operation, boolean rpc, String element) {
        private static Offer of(String line) {
            String[] cells = line.split("\\|", -1);
            return new Offer(
                    cells[0],
                    "{" + cells[0] + "}" + cells[1],
                    "{" + cells[0] + "}" + cells[2],
                    cells[3],
                    cells[4].equals("rpc"),
                    cells[6].isEmpty() ? "" : "{" + cells[5] + "}" + cells[6]);
        }
    }

    /**
     * All that is offered, in the order of the file.
     *
     * @throws UnreadableException if it is no XML
     */
    static List<Offer> offers(Path file, SafeReaders readers) throws IOException, UnreadableException {
        try {
            List<Offer> offers = new ArrayList<>();
            for (XdmItem line :
                    compiler(readers.processor()).evaluate(OFFERS, readers.tree(Files.readAllBytes(file)))) {
                offers.add(Offer.of(line.getStringValue()));
            }
            return offers;
        } catch (SaxonApiException e) {
            throw new IllegalStateException("our own XPath is wrong", e);
        }
    }

    private static XPathCompiler compiler(Processor saxon) {
        XPathCompiler compiler = saxon.newXPathCompiler();
        compiler.declareNamespace("w", "http://schemas.xmlsoap.org/wsdl/");
        compiler.declareNamespace("a", "http://schemas.xmlsoap.org/wsdl/soap/");
        compiler.declareNamespace("b", "http://schemas.xmlsoap.org/wsdl/soap12/");
        return compiler;
    }
}
