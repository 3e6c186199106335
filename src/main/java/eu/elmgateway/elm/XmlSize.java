package eu.elmgateway.elm;

import eu.elmgateway.wording.Message;

/**
 * Bounds the XML view of one credential: nodes are written wherever they are referred to, so a few kilobytes of JSON could ask
 * for a tree without end. The largest view of a sample has 14,000 elements and 12 million characters.
 */
final class XmlSize {
    private static final int ELEMENTS = 1_000_000;
    private static final long CHARACTERS = 100_000_000;

    private int elements;
    private long characters;

    void element() {
        if (++elements > ELEMENTS) {
            throw tooLarge(Message.of("elm.embedding", ELEMENTS));
        }
    }

    void text(String text) {
        characters += text.length();
        if (characters > CHARACTERS) {
            throw tooLarge(Message.of("elm.embedding.text", CHARACTERS));
        }
    }

    private static UnreadableElmException tooLarge(Message what) {
        return new UnreadableElmException("elm:embedding", what, null);
    }
}
