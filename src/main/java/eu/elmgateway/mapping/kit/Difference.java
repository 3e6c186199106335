package eu.elmgateway.mapping.kit;

import eu.elmgateway.wording.Message;

/**
 * What two documents do not have in common.
 *
 * @param where XPath or JSON Pointer of the expected document; of what was only written, that of the written one; empty for the
 *     whole document
 * @param what what was expected and what was written
 */
public record Difference(String where, Message what) {
    /** A value or text that is another one. */
    static Difference changed(String where, String expected, String written) {
        return new Difference(
                where, Message.of("kit.changed", Excerpt.of(expected, written), Excerpt.of(written, expected)));
    }

    /** What was expected and is not there. */
    static Difference missing(String where, String expected) {
        return new Difference(where, Message.of("kit.missing", Excerpt.of(expected)));
    }

    /** What is there and was not expected. */
    static Difference surplus(String where, String written) {
        return new Difference(where, Message.of("kit.surplus", Excerpt.of(written)));
    }

    /**
     * What is the same in another place.
     *
     * @param written its XPath or JSON Pointer in the written document
     */
    static Difference moved(String where, String written) {
        return new Difference(where, Message.of("kit.moved", written));
    }
}
