package eu.elmgateway.bench;

/**
 * What load to make.
 *
 * @param shared whether the store is PostgreSQL
 * @param rate submissions a second, 0 for as many as go
 * @param seconds how long to push
 * @param kilobytes how large a document is, about
 */
record LoadPlan(boolean shared, int nodes, int rate, int seconds, int kilobytes) {
    private static final int USUAL_RATE = 50;
    private static final int USUAL_SECONDS = 20;
    private static final int USUAL_SIZE = 100;

    /** {@code embedded|postgresql [nodes [rate [seconds [KB]]]]}. */
    static LoadPlan of(String[] arguments) {
        boolean shared = arguments.length > 0 && arguments[0].equals("postgresql");
        if (arguments.length > 0 && !shared && !arguments[0].equals("embedded")) {
            throw new IllegalArgumentException("write embedded or postgresql, not " + arguments[0]);
        }
        int nodes = number(arguments, 1, 1);
        if (!shared && nodes != 1) {
            throw new IllegalArgumentException("the embedded store is one gateway's; write embedded 1, or postgresql " + nodes);
        }
        return new LoadPlan(
                shared,
                nodes,
                number(arguments, 2, USUAL_RATE),
                number(arguments, 3, USUAL_SECONDS),
                number(arguments, 4, USUAL_SIZE));
    }

    private static int number(String[] arguments, int place, int usual) {
        return arguments.length > place ? Integer.parseInt(arguments[place]) : usual;
    }

    String store() {
        return (shared ? "PostgreSQL, " : "embedded, ") + nodes;
    }

    String wanted() {
        return rate == 0 ? "as many as go" : Integer.toString(rate);
    }
}
