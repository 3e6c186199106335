package eu.elmgateway.demo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

/** Pushes by the SOAP 1.2 operation {@code submit}, the bytes in base64, as a campus system would. */
final class SoapIntake implements Intake {
    private static final String NAMESPACE = "urn:elm-gateway:soap:1";
    private static final String ENVELOPE = """
            <soap:Envelope xmlns:soap="http://www.w3.org/2003/05/soap-envelope" xmlns="%s">
              <soap:Body>
                <submit>
                  <idempotencyKey>demo-%s</idempotencyKey>
                  <base64>%s</base64>
                </submit>
              </soap:Body>
            </soap:Envelope>
            """;

    private final HttpClient client = HttpClient.newHttpClient();
    private final SafeReaders readers;
    private final URI gateway;
    private final String key;

    SoapIntake(SafeReaders readers, URI gateway, String key) {
        this.readers = readers;
        this.gateway = gateway;
        this.key = key;
    }

    @Override
    public Answer push(Path file) throws IOException, InterruptedException {
        String bytes = Base64.getEncoder().encodeToString(Files.readAllBytes(file));
        var request = HttpRequest.newBuilder(gateway.resolve("/soap/gateway12"))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/soap+xml; charset=UTF-8")
                .POST(BodyPublishers.ofString(ENVELOPE.formatted(NAMESPACE, file.getFileName(), bytes)))
                .build();
        var response = client.send(request, BodyHandlers.ofByteArray());
        try {
            return answer(readers.dom(response.body()));
        } catch (UnreadableException unreadable) {
            return new Answer.Failed(response.statusCode() + " " + unreadable.getMessage());
        }
    }

    private static Answer answer(Document envelope) {
        var acknowledgements = envelope.getElementsByTagNameNS(NAMESPACE, "acknowledgement");
        if (acknowledgements.getLength() > 0) {
            return new Answer.Taken(envelope.getElementsByTagNameNS(NAMESPACE, "submission")
                    .item(0)
                    .getTextContent());
        }
        var findings = envelope.getElementsByTagNameNS(NAMESPACE, "finding");
        if (findings.getLength() == 0) {
            return new Answer.Failed(
                    envelope.getDocumentElement().getTextContent().strip());
        }
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        var list = report.putArray("findings");
        for (int i = 0; i < findings.getLength(); i++) {
            copy(findings.item(i), list.addObject());
        }
        return new Answer.Refused(report);
    }

    private static void copy(Node finding, ObjectNode into) {
        for (Node part = finding.getFirstChild(); part != null; part = part.getNextSibling()) {
            if (part.getLocalName() != null) {
                into.put(part.getLocalName(), part.getTextContent());
            }
        }
    }
}
