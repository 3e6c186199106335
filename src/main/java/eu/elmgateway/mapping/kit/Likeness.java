package eu.elmgateway.mapping.kit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What an element or item looks like, to find its counterpart.
 *
 * @param kind only things of one kind can be counterparts
 * @param lines its texts and values with their paths in it, in the order in which they count
 */
record Likeness(String kind, List<String> lines) {
    Likeness {
        lines = List.copyOf(lines);
    }

    /** How much two have in common, from 0 to 1, which is all. */
    double with(Likeness other) {
        Map<String, Integer> mine = new HashMap<>();
        lines.forEach(line -> mine.merge(line, 1, Integer::sum));
        int common = 0;
        for (String line : other.lines) {
            Integer left = mine.get(line);
            if (left != null && left > 0) {
                mine.put(line, left - 1);
                common++;
            }
        }
        int all = lines.size() + other.lines.size();
        return all == 0 ? 1 : 2.0 * common / all;
    }
}
