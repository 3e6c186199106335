package eu.elmgateway.batch;

import eu.elmgateway.api.ProblemException;
import eu.elmgateway.api.ProblemKind;
import eu.elmgateway.wording.Message;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a tus client says of what it is going to send: names and values in base64. */
final class UploadMetadata {
    private final Map<String, String> values = new HashMap<>();

    /** @throws ProblemException 400 if a value is no base64 */
    UploadMetadata(@Nullable String header) {
        for (String pair : header == null ? new String[0] : header.split(",")) {
            String[] parts = pair.strip().split(" +", 2);
            values.put(parts[0], parts.length < 2 ? "" : decoded(parts[1]));
        }
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64.strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemKind.BAD_REQUEST, Message.of("batch.upload-metadata"));
        }
    }

    /** The media type that is said, or that the name of the file tells; empty if it is none of a batch. */
    Optional<String> mediaType() {
        String said = values.getOrDefault("filetype", "");
        return BatchKind.of(said).isPresent()
                ? Optional.of(said)
                : BatchKind.ofFile(values.getOrDefault("filename", "")).map(BatchKind::mediaType);
    }
}
