package eu.elmgateway.elm;

import eu.elmgateway.safe.DeclinedException;
import eu.elmgateway.safe.JsonText;
import eu.elmgateway.safe.Limits;

/**
 * Two roads from a document to what it says: the fast one for regular documents in known contexts, the full one, which is
 * JSON-LD in all its forms, for every document that the fast one declines. Both say the same, at the same places. Thread-safe.
 */
public final class Roads {
    /** On which road a document was read. */
    public enum Road {
        /** In one pass over the bytes. */
        FAST,
        /** By a JSON-LD processor. */
        FULL
    }

    private final FastRoad fast;
    private final ElmReader full;

    /**
     * Compiles nothing yet.
     *
     * @param contexts the only ones that a document may name
     * @param limits the bounds that the tree of a document keeps
     */
    public Roads(Contexts contexts, Limits limits) {
        this.fast = new FastRoad(contexts, limits);
        this.full = new ElmReader(contexts);
    }

    /**
     * Reads a document on the road that takes it.
     *
     * @throws UnreadableElmException if the document breaks a rule of JSON-LD or names a context that is not known
     */
    public ElmSource read(JsonText document) {
        try {
            return fast.read(document);
        } catch (DeclinedException declined) {
            return full.read(document.tree());
        }
    }

    /**
     * Reads a document on the fast road. A document that was only glanced at is proven by that: its tree and its text may be
     * asked for afterwards.
     *
     * @throws DeclinedException if it is one for the full road
     */
    public ElmSource fast(JsonText document) throws DeclinedException {
        return fast.read(document);
    }
}
