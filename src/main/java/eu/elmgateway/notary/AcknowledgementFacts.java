package eu.elmgateway.notary;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.elmgateway.store.Document;
import eu.elmgateway.store.NewSubmission;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an acknowledgement states of a submission. */
final class AcknowledgementFacts {
    private AcknowledgementFacts() {}

    static ObjectNode of(NewSubmission submission, @Nullable String mapping) {
        ObjectNode facts = JsonNodeFactory.instance.objectNode();
        facts.put("sub", submission.id());
        facts.put("sender", submission.sender());
        facts.put("receivedAt", submission.receivedAt().toString());
        Document document = submission.document();
        facts.putObject("document").put("sha256", document.sha256()).put("bytes", document.bytes().length);
        facts.put("format", submission.format());
        if (mapping != null) {
            facts.put("mapping", mapping);
        }
        facts.putObject("report").put("sha256", report(submission));
        credentials(submission, facts.putArray("credentials"));
        deliveries(submission, facts.putArray("deliveries"));
        return facts;
    }

    private static String report(NewSubmission submission) {
        return Document.of("application/json", submission.report().getBytes(StandardCharsets.UTF_8))
                .sha256();
    }

    private static void credentials(NewSubmission submission, ArrayNode credentials) {
        submission
                .credentials()
                .forEach(credential -> credentials
                        .addObject()
                        .put("id", credential.id())
                        .put("sha256", credential.document().sha256()));
    }

    private static void deliveries(NewSubmission submission, ArrayNode deliveries) {
        submission
                .deliveries()
                .forEach(delivery -> deliveries
                        .addObject()
                        .put("id", delivery.id())
                        .put("credential", delivery.credential())
                        .put("registry", delivery.registry())
                        .put("record", delivery.record())
                        .put("kind", delivery.kind().name().toLowerCase(Locale.ROOT)));
    }
}
