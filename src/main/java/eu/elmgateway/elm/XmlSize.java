package eu.elmgateway.elm;

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
            throw tooLarge(ELEMENTS + " elements");
        }
    }

    void text(String text) {
        characters += text.length();
        if (characters > CHARACTERS) {
            throw tooLarge(CHARACTERS + " characters");
        }
    }

    private static UnreadableElmException tooLarge(String limit) {
        return new UnreadableElmException(
                "elm:embedding",
                "written out, this credential would have more than " + limit
                        + ", because its nodes refer to each other so often; refer to a node less often, or split the credential",
                null);
    }
}
