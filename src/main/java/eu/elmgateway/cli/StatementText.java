package eu.elmgateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.notary.Verification.Genuine;
import eu.elmgateway.store.Document;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** A verified statement in lines for a person. */
record StatementText(Genuine genuine) {
    void print(PrintWriter out) {
        JsonNode says = genuine.statement().payload();
        line(out, "kind", genuine.kind().name().toLowerCase(Locale.ROOT));
        line(
                out,
                "gateway",
                (says.path("iss").asText() + " " + says.path("gateway").asText()).strip());
        line(out, "signed", Instant.ofEpochSecond(says.path("iat").asLong()).toString());
        List.of("sub", "submission", "sender", "receivedAt", "format", "mapping", "registry", "record", "state")
                .forEach(name -> line(out, name, says.path(name).asText()));
        line(out, "received", says.path("document").path("sha256").asText());
        says.path("deliveries").forEach(one -> line(out, "delivery", words(one, "registry", "record", "kind")));
        says.path("attempts")
                .forEach(one -> line(out, "attempt", words(one, "number", "endedAt", "outcome", "sha256")));
        says.path("answers").forEach(one -> line(out, "answer", words(one, "kind", "code", "reference", "sha256")));
    }

    /** Says whether it speaks of a document, and where. */
    boolean document(PrintWriter out, Path file) throws IOException {
        String sha256 = Document.of("application/octet-stream", Files.readAllBytes(file))
                .sha256();
        List<String> places = genuine.statement().places(sha256);
        if (places.isEmpty()) {
            out.printf("%s is not a document that it speaks of (SHA-256 %s)%n", file, sha256);
        } else {
            out.printf("%s is the document at %s%n", file, String.join(", ", places));
        }
        return !places.isEmpty();
    }

    private static String words(JsonNode node, String... names) {
        var words = new StringBuilder();
        for (String name : names) {
            if (node.has(name)) {
                words.append(words.isEmpty() ? "" : " ").append(node.path(name).asText());
            }
        }
        return words.toString();
    }

    private static void line(PrintWriter out, String name, String value) {
        if (!value.isEmpty()) {
            out.printf("  %-14s %s%n", name, value);
        }
    }
}
