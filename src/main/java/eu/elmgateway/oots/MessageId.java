package eu.elmgateway.oots;

/** Ids of the messages by which we answer. An answer that is given again is the same message. */
final class MessageId {
    /** What stands behind the at sign. */
    private static final String HERE = "@elm-gateway";

    private MessageId() {}

    /** The id of the message that answers an inquiry. */
    static String of(String inquiry) {
        return inquiry + HERE;
    }

    /** The inquiry that a message of ours answers. */
    static String inquiry(String message) {
        return message.substring(0, message.length() - HERE.length());
    }
}
