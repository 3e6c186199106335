package eu.elmgateway.elm;

/** Hears a credential while it is written as JSON-LD, all but its contexts. */
public interface JsonListener {
    /**
     * An object begins.
     *
     * @param texts whether its members are texts by language
     */
    void startObject(boolean texts);

    void member(String name);

    void endObject();

    void startArray(int size);

    /** A text, a number or a truth value. */
    void value(String lexical);
}
