package eu.elmgateway.oots;

import eu.elmgateway.store.Document;
import java.nio.charset.StandardCharsets;

/** Ids made of what they stand for, so that an answer that is given again is the same answer. */
final class StableId {
    /** What stands behind the at sign of our messages' ids. */
    private static final String HERE = "@elm-gateway";

    private StableId() {}

    /** A UUID (RFC 9562, version 8) of texts in their order. */
    static String of(String... texts) {
        String hex = Document.of("", String.join("\n", texts).getBytes(StandardCharsets.UTF_8))
                .sha256();
        return hex.substring(0, 8) + '-' + hex.substring(8, 12) + "-8" + hex.substring(12, 15) + "-8"
                + hex.substring(15, 18) + '-' + hex.substring(18, 30);
    }

    /** The id of the message that answers an inquiry. */
    static String message(String inquiry) {
        return inquiry + HERE;
    }

    /** The inquiry that a message of ours answers. */
    static String inquiry(String message) {
        return message.substring(0, message.length() - HERE.length());
    }
}
