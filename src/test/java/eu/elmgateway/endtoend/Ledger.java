package eu.elmgateway.endtoend;

import eu.elmgateway.store.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What really came to registries, each arrival of it, whatever was answered; nothing is ever taken out of it or put together in it.
 * Each record carries, as the learner's family name, the key under which it was pushed: so that what arrived is told apart without
 * believing the gateway's own record ids. Thread-safe.
 */
final class Ledger {
    /** One request of the gateway, as it came. */
    record Arrival(String registry, String record, String push, String content) {
        static Arrival of(String registry, String record, String push, byte[] body) {
            return new Arrival(
                    registry,
                    record,
                    push,
                    Document.of("application/json", body).sha256());
        }
    }

    private final List<Arrival> arrivals = new ArrayList<>();

    synchronized void note(Arrival arrival) {
        arrivals.add(arrival);
    }

    synchronized List<Arrival> arrivals() {
        return List.copyOf(arrivals);
    }

    /** How many records came more than once. */
    long repeated() {
        Map<String, Integer> times = new TreeMap<>();
        arrivals().forEach(arrival -> times.merge(arrival.registry() + " " + arrival.record(), 1, Integer::sum));
        return times.values().stream().filter(several -> several > 1).count();
    }

    /**
     * What speaks against it that every push which was acknowledged came to every registry as one record and nothing else came.
     *
     * @param records by registry and push, as {@link #place} puts them, the record ids that the gateway says it has delivered
     */
    Optional<String> objection(Map<String, String> records) {
        Map<String, Set<String>> came = new TreeMap<>();
        Map<String, Set<String>> contents = new TreeMap<>();
        Map<String, Set<String>> pushes = new TreeMap<>();
        for (Arrival arrival : arrivals()) {
            String place = place(arrival.registry(), arrival.push());
            came.computeIfAbsent(place, none -> new TreeSet<>()).add(arrival.record());
            contents.computeIfAbsent(place, none -> new TreeSet<>()).add(arrival.content());
            pushes.computeIfAbsent(arrival.registry() + " " + arrival.record(), none -> new TreeSet<>())
                    .add(arrival.push());
        }
        return several("came under several record ids", came)
                .or(() -> several("came with several contents", contents))
                .or(() -> several("is the record id of several pushes", pushes))
                .or(() -> records.entrySet().stream()
                        .filter(told ->
                                !came.getOrDefault(told.getKey(), Set.of()).contains(told.getValue()))
                        .map(told -> told + " was delivered, says the gateway, and never came")
                        .findFirst())
                .or(() -> came.keySet().stream()
                        .filter(place -> !records.containsKey(place))
                        .map(place -> place + " came and was never acknowledged")
                        .findFirst());
    }

    static String place(String registry, String push) {
        return registry + " " + push;
    }

    private static Optional<String> several(String what, Map<String, Set<String>> by) {
        return by.entrySet().stream()
                .filter(one -> one.getValue().size() > 1)
                .map(one -> one.getKey() + " " + what + ": " + one.getValue())
                .findFirst();
    }
}
