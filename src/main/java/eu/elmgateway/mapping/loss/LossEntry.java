package eu.elmgateway.mapping.loss;

import java.util.List;

/**
 * What became of one value of the source, or of all that share a path but for their numbers. Holds paths, never values.
 * Immutable.
 *
 * @param fate what became of them
 * @param path where they stand: an XPath in XML, a JSON Pointer in JSON, in ELM the names of its terms. {@code [*]} (in JSON
 *     {@code *}) stands for any number, {@code /**} at its end for all that is there and beneath
 * @param values how many they are
 * @param to where in the output they were found, none for what was not
 */
public record LossEntry(Fate fate, String path, int values, List<String> to) {
    public LossEntry {
        to = List.copyOf(to);
    }
}
