package eu.elmgateway.demo;

import java.util.List;

/**
 * What became of a sample.
 *
 * @param lines what to show of it, at least one
 * @param asExpected whether it is what {@code samples.yaml} demands
 */
record Outcome(Sample sample, List<Line> lines, boolean asExpected) {
    Outcome {
        lines = List.copyOf(lines);
    }

    /** One line of the table: where it went, in which state it is, and what the registry or the report said. */
    record Line(String registry, String state, String receipt) {}
}
