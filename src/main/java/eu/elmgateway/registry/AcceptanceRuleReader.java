package eu.elmgateway.registry;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.elm.CredentialXml;
import eu.elmgateway.safe.ConfigFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XPathCompiler;
import net.sf.saxon.s9api.XPathExecutable;

/** Compiles the {@code accept} of a registry file. */
final class AcceptanceRuleReader {
    private final ConfigFile file;
    private final Processor saxon;

    AcceptanceRuleReader(ConfigFile file, Processor saxon) {
        this.file = file;
        this.saxon = saxon;
    }

    AcceptanceRule read() {
        List<AcceptanceRule.Line> lines = new ArrayList<>();
        for (Map.Entry<String, JsonNode> line : file.tree().path("accept").properties()) {
            lines.add(line(line.getKey(), line.getValue()));
        }
        return new AcceptanceRule(lines);
    }

    private AcceptanceRule.Line line(String word, JsonNode value) {
        return Criterion.of(word)
                .map(criterion ->
                        new AcceptanceRule.Line(word, value.toString(), compile(criterion.xpath(), word), words(value)))
                .orElseGet(() -> new AcceptanceRule.Line(word, value.asText(), compile(value.asText(), word), null));
    }

    private XPathExecutable compile(String xpath, String word) {
        XPathCompiler compiler = saxon.newXPathCompiler();
        compiler.declareNamespace("elm", CredentialXml.NAMESPACE);
        try {
            return compiler.compile(xpath);
        } catch (SaxonApiException e) {
            throw file.wrong(
                    "/accept/" + word,
                    "This is no XPath: " + e.getMessage() + ".",
                    "Write one over the XML view, for example //elm:hasClaim/elm:creditReceived.");
        }
    }

    private static Set<String> words(JsonNode values) {
        Set<String> words = new HashSet<>();
        values.forEach(value -> words.add(value.asText()));
        return words;
    }
}
