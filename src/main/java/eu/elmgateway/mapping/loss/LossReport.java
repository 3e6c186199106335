package eu.elmgateway.mapping.loss;

import java.util.List;

/**
 * What became of every value of a source on its way through a mapping: a trace of what its stylesheet read and wrote. It holds
 * paths and figures, never a value, so that it may be kept longer than the document. Immutable.
 *
 * <p>A value is the text of an element or an attribute; of a thing that the source shows in several places each value counts
 * once. Left out is what is no loss of its own: what only ties two places of the source together (an {@code idref}, and the
 * {@code id} that it names), the language of a text that is lost, and in ELM the classes, and what a list says of its codes, where
 * the output does not have them.
 *
 * @param entries in the order of the source
 */
public record LossReport(List<LossEntry> entries) {
    public LossReport {
        entries = List.copyOf(entries);
    }

    /** How many values had this fate. */
    public int values(Fate fate) {
        return entries.stream()
                .filter(entry -> entry.fate() == fate)
                .mapToInt(LossEntry::values)
                .sum();
    }

    /** How many values the source has. */
    public int values() {
        return entries.stream().mapToInt(LossEntry::values).sum();
    }

    /** The share of the values that were kept or derived, 0 to 1; 1 for a source without values. */
    public double coverage() {
        return values() == 0 ? 1 : (double) (values(Fate.KEPT) + values(Fate.DERIVED)) / values();
    }
}
