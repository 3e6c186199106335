package eu.elmgateway.safe;

/**
 * How much of a document is read before it is refused. Every figure is inclusive: a document at the limit is read.
 *
 * @param bytes size of the whole document
 * @param depth how many objects, arrays or elements may stand inside each other
 * @param values how many JSON values or XML elements a document may hold
 * @param textLength characters in one string or one stretch of XML text
 * @param nameLength characters in a JSON key, an element or an attribute name
 * @param numberLength characters in a JSON number; its exponent may not exceed it either
 * @param attributes attributes on one XML element
 */
public record Limits(
        int bytes, int depth, int values, int textLength, int nameLength, int numberLength, int attributes) {

    /** Room for the largest credentials seen (2 MB, images embedded) several times over. */
    public static Limits standard() {
        return new Limits(32 << 20, 200, 250_000, 16 << 20, 1_000, 100, 200);
    }

    /** The same limits with another size of the whole document. */
    public Limits withBytes(int size) {
        return new Limits(size, depth, values, Math.min(size, textLength), nameLength, numberLength, attributes);
    }
}
