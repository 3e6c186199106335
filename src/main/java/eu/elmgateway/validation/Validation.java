package eu.elmgateway.validation;

import eu.elmgateway.elm.ElmSource;
import eu.elmgateway.format.Recognised;
import net.sf.saxon.s9api.XdmNode;
import org.jspecify.annotations.Nullable;

/**
 * A report, and what was read on the way to it, so that nobody reads the document a second time.
 *
 * @param recognised the document and its format; null if it could not be read or is of no format known here
 * @param elm what a JSON-LD document says; null for other formats and for documents that were refused before
 * @param tree an XML document as a tree of the readers' Saxon processor; null for other formats and what is not well-formed
 */
public record Validation(
        Report report,
        @Nullable Recognised recognised,
        @Nullable ElmSource elm,
        @Nullable XdmNode tree) {}
