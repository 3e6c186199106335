package eu.elmgateway.registry;

import eu.elmgateway.registry.Wsdl.Offer;
import eu.elmgateway.safe.ConfigException;
import eu.elmgateway.safe.ConfigFile;
import eu.elmgateway.safe.Nearest;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds in a registry's WSDL what its file need not repeat: service, port, the operation's namespace, and the element in which a
 * request is wrapped.
 */
final class WsdlReader {
    private final ConfigFile file;
    private final Path home;
    private final SafeReaders readers;

    /** @param home the gateway's folder, to which paths of WSDLs are relative */
    WsdlReader(ConfigFile file, Path home, SafeReaders readers) {
        this.file = file;
        this.home = home;
        this.readers = readers;
    }

    /**
     * The settings with what the WSDL adds; what the file says itself stands.
     *
     * @throws ConfigException if there is no such WSDL or operation
     */
    Map<String, String> completed(Map<String, String> settings) {
        List<Offer> offers = offers(settings.getOrDefault("wsdl", ""));
        Offer offer = chosen(offers, settings);
        Map<String, String> all = new HashMap<>();
        all.put("service", offer.service());
        all.put("port", offer.port());
        all.put("operationNamespace", offer.namespace());
        all.put("element", offer.element());
        all.put(
                "wsdlUrl",
                home.resolve(settings.getOrDefault("wsdl", ""))
                        .toAbsolutePath()
                        .toUri()
                        .toString());
        all.putAll(settings);
        return all;
    }

    private List<Offer> offers(String wsdl) {
        try {
            return Wsdl.offers(home.resolve(wsdl), readers);
        } catch (IOException e) {
            throw file.wrong(
                    place("wsdl"),
                    "There is no WSDL " + wsdl + " that may be read.",
                    "Write its path in the gateway's folder, such as schemas/harbour-ws/1/register.wsdl.");
        } catch (UnreadableException e) {
            throw file.wrong(place("wsdl"), wsdl + " is no WSDL: " + e.getMessage(), "Put the registry's own there.");
        }
    }

    private Offer chosen(List<Offer> offers, Map<String, String> settings) {
        String operation = settings.getOrDefault("operation", "");
        Offer offer = offers.stream()
                .filter(one -> one.operation().equals(operation))
                .filter(one -> one.service().equals(settings.getOrDefault("service", one.service())))
                .filter(one -> one.port().equals(settings.getOrDefault("port", one.port())))
                .findFirst()
                .orElseThrow(() -> unknown(offers, operation));
        if (offer.rpc() || (offer.element().isEmpty() && !settings.containsKey("element"))) {
            throw file.wrong(
                    place("operation"),
                    operation + " wants its parts bare (rpc style), which the gateway does not speak.",
                    "Ask for a WSDL of style document, or write the envelope yourself: protocol registry-soap.");
        }
        return offer;
    }

    private ConfigException unknown(List<Offer> offers, String operation) {
        List<String> names = offers.stream().map(Offer::operation).distinct().toList();
        String meant = Nearest.to(operation, names)
                .map(name -> "Did you mean " + name + "?")
                .orElse(
                        names.isEmpty()
                                ? "If it imports another WSDL, put both into one file."
                                : "Write one of " + String.join(", ", names)
                                        + "; if it is there, leave service and port out, or write them as {namespace}name.");
        return file.wrong(place("operation"), "The WSDL offers no operation " + operation + " over SOAP there.", meant);
    }

    private String place(String setting) {
        return file.tree().path("settings").has(setting) ? "/settings/" + setting : "/settings";
    }
}
