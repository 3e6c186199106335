package eu.elmgateway.mapping.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds the counterparts in two lists, in order, so that what has in common most stands together: one that is missing does not
 * make all that follow it look different (Needleman and Wunsch's alignment).
 */
final class Alignment {
    /** What one without a counterpart costs. */
    private static final double ALONE = 0.6;

    /** What two cost that are not equal, besides what they do not have in common: many shared words make no counterparts. */
    private static final double UNEQUAL = 0.5;

    private static final double NEVER = 1e9;

    /** Above that many pairs, counterparts are found by their order alone. */
    private static final int MOST_PAIRS = 250_000;

    private final List<Likeness> expected;
    private final List<Likeness> written;

    /**
     * Two that belong together, by their numbers.
     *
     * @param moved whether they are equal and out of order
     */
    record Pair(int expected, int written, boolean moved) {}

    private Alignment(List<Likeness> expected, List<Likeness> written) {
        this.expected = expected;
        this.written = written;
    }

    /** The counterparts, first those in order, then those that are elsewhere; who is in none has none. */
    static List<Pair> of(List<Likeness> expected, List<Likeness> written) {
        var alignment = new Alignment(expected, written);
        List<Pair> pairs = alignment.pairs();
        pairs.addAll(alignment.moved(pairs));
        return pairs;
    }

    /** The numbers up to a size that no pair has. */
    static Set<Integer> without(int size, IntStream paired) {
        Set<Integer> numbers = IntStream.range(0, size).boxed().collect(Collectors.toCollection(TreeSet::new));
        paired.forEach(numbers::remove);
        return numbers;
    }

    private List<Pair> moved(List<Pair> pairs) {
        Set<Integer> missing = without(expected.size(), pairs.stream().mapToInt(Pair::expected));
        Set<Integer> surplus = without(written.size(), pairs.stream().mapToInt(Pair::written));
        List<Pair> moved = new ArrayList<>();
        for (int gone : missing) {
            surplus.stream()
                    .filter(come -> written.get(come).equals(expected.get(gone)))
                    .findFirst()
                    .ifPresent(come -> {
                        surplus.remove(come);
                        moved.add(new Pair(gone, come, true));
                    });
        }
        return moved;
    }

    private List<Pair> pairs() {
        int shorter = Math.min(expected.size(), written.size());
        int head = 0;
        while (head < shorter && expected.get(head).equals(written.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && expected.get(expected.size() - 1 - tail).equals(written.get(written.size() - 1 - tail))) {
            tail++;
        }
        List<Pair> pairs = new ArrayList<>();
        straight(pairs, 0, 0, head);
        between(pairs, head, tail);
        straight(pairs, expected.size() - tail, written.size() - tail, tail);
        return pairs;
    }

    private static void straight(List<Pair> pairs, int expected, int written, int count) {
        for (int i = 0; i < count; i++) {
            pairs.add(new Pair(expected + i, written + i, false));
        }
    }

    /** What lies between the equal ones at both ends. */
    private void between(List<Pair> pairs, int head, int tail) {
        int rows = expected.size() - head - tail;
        int columns = written.size() - head - tail;
        if ((long) rows * columns > MOST_PAIRS) {
            byOrder(pairs, head, Math.min(rows, columns));
        } else {
            trace(pairs, head, costs(head, rows, columns));
        }
    }

    private void byOrder(List<Pair> pairs, int head, int count) {
        for (int i = head; i < head + count; i++) {
            if (expected.get(i).kind().equals(written.get(i).kind())) {
                pairs.add(new Pair(i, i, false));
            }
        }
    }

    /** What it costs to align all from a pair of numbers on. */
    private double[][] costs(int head, int rows, int columns) {
        double[][] costs = new double[rows + 1][columns + 1];
        for (int row = rows; row >= 0; row--) {
            for (int column = columns; column >= 0; column--) {
                if (row == rows || column == columns) {
                    costs[row][column] = ALONE * (rows - row + columns - column);
                } else {
                    double alone = ALONE + Math.min(costs[row + 1][column], costs[row][column + 1]);
                    double together = costs[row + 1][column + 1] + cost(head + row, head + column);
                    costs[row][column] = Math.min(alone, together);
                }
            }
        }
        return costs;
    }

    private double cost(int row, int column) {
        Likeness one = expected.get(row);
        Likeness other = written.get(column);
        if (one.equals(other)) {
            return 0;
        }
        return one.kind().equals(other.kind()) ? UNEQUAL + (1 - UNEQUAL) * (1 - one.with(other)) : NEVER;
    }

    private void trace(List<Pair> pairs, int head, double[][] costs) {
        int row = 0;
        int column = 0;
        while (row < costs.length - 1 && column < costs[0].length - 1) {
            if (costs[row][column] == ALONE + costs[row + 1][column]) {
                row++;
            } else if (costs[row][column] == ALONE + costs[row][column + 1]) {
                column++;
            } else {
                pairs.add(new Pair(head + row++, head + column++, false));
            }
        }
    }
}
