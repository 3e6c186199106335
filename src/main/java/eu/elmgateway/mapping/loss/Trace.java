package eu.elmgateway.mapping.loss;

import eu.elmgateway.elm.JsonListener;
import net.sf.saxon.om.TreeModel;
import net.sf.saxon.s9api.Destination;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.tree.linked.DocumentImpl;

/**
 * Follows one run of a stylesheet: give it a tree of {@link #tree}, let it write to {@link #listening} or tell what became of
 * it by {@link #writing}, then ask for the report. For one run, on one thread.
 */
public final class Trace {
    private final XdmNode source;
    private final CodePairs codes;
    private final Written written = new Written();
    private final Draft draft = new Draft();

    /**
     * Begins.
     *
     * @param source what the stylesheet is to read, a tree of {@link #tree}
     * @param codes what its tables say
     */
    public Trace(XdmNode source, CodePairs codes) {
        this.source = source;
        this.codes = codes;
    }

    /** The kind of tree that remembers what of it is read. */
    public static TreeModel tree() {
        return new TracedTree();
    }

    /** The destination, overheard. */
    public Destination listening(Destination destination) {
        return new PassingDestination(destination, next -> new Listener(next, written));
    }

    /** A destination whose document is only a step to what is written, which is told by {@link #writing}: what it gets is counted. */
    public Destination counting(Destination destination) {
        return new PassingDestination(destination, next -> new DraftListener(next, draft));
    }

    /** Hears JSON-LD that is written, one document. */
    public JsonListener writing() {
        return new WrittenJson(written);
    }

    /** What became of every value of the source, now that the stylesheet has ended. */
    public LossReport report() {
        var values = new SourceValues(((DocumentImpl) source.getUnderlyingNode()).getDocumentElement());
        var plain = values.plain();
        new Keeping(written, draft).among(plain);
        new Tongues(written).among(values.languages());
        new Deriving(written, codes).among(plain);
        return new Summary(values.all(), values.style()).report();
    }
}
