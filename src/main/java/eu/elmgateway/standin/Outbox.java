package eu.elmgateway.standin;

import eu.elmgateway.standin.AccessPointStandIn.Message;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Messages that an access point has taken, and how they stand: on their way until they have been asked for once. Thread-safe. */
final class Outbox {
    private static final int REMEMBERED = 1000;

    private final Set<String> known = new HashSet<>();
    private final Deque<Message> messages = new ArrayDeque<>();
    private final Set<String> onTheirWay = new HashSet<>();
    private final Map<String, String> failures = new HashMap<>();
    private @Nullable String failing;
    private boolean underWay;
    private int asked;

    /** Takes a message; false if it has one of the same id. */
    synchronized boolean take(Message message) {
        if (!known.add(message.id())) {
            return false;
        }
        messages.addLast(message);
        if (messages.size() > REMEMBERED) {
            messages.removeFirst();
        }
        onTheirWay.add(message.id());
        if (failing != null) {
            failures.put(message.id(), failing);
        }
        notifyAll();
        return true;
    }

    /** Takes note that somebody asks. */
    synchronized void asked() {
        asked++;
        notifyAll();
    }

    synchronized boolean knows(String id) {
        return known.contains(id);
    }

    /** How a message stands that is known. */
    synchronized String status(String id) {
        if (failures.containsKey(id)) {
            return "SEND_FAILURE";
        }
        return underWay || onTheirWay.remove(id) ? "WAITING_FOR_RECEIPT" : "ACKNOWLEDGED";
    }

    /** Why a message was given up, empty if it was not. */
    synchronized String reason(String id) {
        return failures.getOrDefault(id, "");
    }

    synchronized List<Message> messages() {
        return List.copyOf(messages);
    }

    synchronized void fail(String reason) {
        failing = reason;
    }

    synchronized void holdBack() {
        underWay = true;
    }

    synchronized void restore() {
        underWay = false;
        failing = null;
        failures.clear();
    }

    synchronized void awaitAsked(int times) throws InterruptedException {
        int wanted = asked + times;
        while (asked < wanted) {
            wait();
        }
    }

    synchronized void awaitTaken(int number) throws InterruptedException {
        while (known.size() < number) {
            wait();
        }
    }
}
