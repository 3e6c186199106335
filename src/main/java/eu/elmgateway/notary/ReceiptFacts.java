package eu.elmgateway.notary;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.elmgateway.store.Attempt;
import eu.elmgateway.store.Delivery;
import eu.elmgateway.store.Document;
import eu.elmgateway.store.Receipt;
import eu.elmgateway.store.Store;
import eu.elmgateway.store.Submission;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a receipt states of a delivery: from what, by which mapping, what was sent when, what the registry answered. Thread-safe. */
record ReceiptFacts(Store store) {
    ObjectNode of(Delivery delivery) {
        ObjectNode facts = JsonNodeFactory.instance.objectNode();
        facts.put("sub", delivery.id());
        submission(store.submission(delivery.submission()).orElseThrow(), facts);
        facts.putObject("credential").put("id", delivery.credential()).put("sha256", delivery.credentialDocument());
        facts.put("registry", delivery.registry());
        facts.put("record", delivery.record());
        facts.put("kind", word(delivery.kind()));
        facts.put("state", word(delivery.state()));
        ArrayNode attempts = facts.putArray("attempts");
        store.attempts(delivery.id()).forEach(attempt -> attempt(attempt, attempts.addObject()));
        ArrayNode answers = facts.putArray("answers");
        store.receipts(delivery.id()).forEach(receipt -> answer(receipt, answers.addObject()));
        return facts;
    }

    private static void submission(Submission submission, ObjectNode facts) {
        facts.put("submission", submission.id());
        facts.put("sender", submission.sender());
        facts.putObject("document").put("sha256", submission.document());
        put(facts, "format", submission.format());
        String acknowledgement = submission.acknowledgement();
        if (acknowledgement != null) {
            facts.putObject("acknowledgement").put("sha256", hash(acknowledgement));
        }
    }

    private static String hash(String text) {
        return Document.of("application/jose", text.getBytes(StandardCharsets.US_ASCII))
                .sha256();
    }

    private static void attempt(Attempt attempt, ObjectNode json) {
        json.put("number", attempt.number());
        json.put("endedAt", attempt.endedAt().toString());
        json.put("outcome", word(attempt.outcome()));
        put(json, "mapping", attempt.mapping());
        put(json, "sha256", attempt.sent());
    }

    /** The registry's words are left out: they may name a person. */
    private static void answer(Receipt receipt, ObjectNode json) {
        json.put("kind", word(receipt.kind()));
        put(json, "code", receipt.code());
        put(json, "reference", receipt.reference());
        put(json, "sha256", receipt.document());
        json.put("receivedAt", receipt.receivedAt().toString());
    }

    private static void put(ObjectNode json, String name, @Nullable String value) {
        if (value != null) {
            json.put(name, value);
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
