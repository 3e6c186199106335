package eu.elmgateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that holds something signed: a compact JWS, or an answer of the gateway with one in {@code signed}. */
record SignedFile(SafeReaders readers) {
    /**
     * What is signed.
     *
     * @throws IllegalArgumentException if the file is JSON without it
     */
    String jws(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.UTF_8).strip();
        return text.startsWith("{") ? of(file, bytes) : text;
    }

    private String of(Path file, byte[] json) {
        try {
            JsonNode signed = readers.json(json).tree().path("signed");
            if (signed.isTextual()) {
                return signed.asText();
            }
        } catch (UnreadableException e) {
            throw new IllegalArgumentException(file + " begins as JSON and is none: " + e.getMessage(), e);
        }
        throw new IllegalArgumentException(
                file + " is JSON without 'signed'; give the answer to a push, or a compact JWS");
    }
}
