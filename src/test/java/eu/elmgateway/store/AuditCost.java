package eu.elmgateway.store;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Measures what the audit costs on PostgreSQL, as processor time of the calling thread and of the server's processes; run by hand,
 * on Linux. One transition is the end of a try with its receipt; its event is written in the same transaction and chained later, a
 * thousand at a time. Argument: a folder for the cluster.
 */
final class AuditCost {
    private static final int TRANSITIONS = Integer.getInteger("elm.audit.transitions", 4_000);

    private final Store store;
    private final Database database;
    private final String postmaster;

    /** Processor time in microseconds. */
    private record Spent(double client, double server) {
        double all() {
            return client + server;
        }

        String of(Spent whole) {
            return String.format(
                    Locale.ROOT,
                    "%.0f µs each (%.0f here, %.0f in the server), %.0f %% of a transition",
                    all(),
                    client,
                    server,
                    100 * all() / whole.all());
        }
    }

    private AuditCost(Store store) {
        this.store = store;
        this.database = ((PostgresStore) store).database;
        this.postmaster = database.read(session -> session.first(
                        "select split_part(pg_read_file('postmaster.pid'), chr(10), 1) as pid", row -> row.text("pid"))
                .orElseThrow());
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory(Path.of(arguments[0]), "audit");
        try (PostgresServer server = PostgresServer.durable(folder);
                Store store = server.newDatabase().open()) {
            var cost = new AuditCost(store);
            cost.round();
            System.out.println("measured after a round that is not:");
            cost.round();
        }
    }

    private void round() throws IOException {
        List<AttemptEnd> ends = new ArrayList<>();
        for (int i = 0; i < TRANSITIONS; i++) {
            store.accept(Pushed.text("{}").to("koski").submission());
        }
        while (ends.size() < TRANSITIONS) {
            // As many at once as a gateway takes.
            store.claim("koski", 4, Pushed.NOW, WithStore.LEASE).forEach(delivery -> ends.add(Ends.accepted(delivery)));
        }
        chainAll();
        Spent end = spent(() -> ends.forEach(one -> store.end(List.of(one))));
        Spent chain = spent(this::chainAll);
        List<AuditEvent> events = ends.stream()
                .map(one -> AuditEvent.of(Pushed.NOW, Actor.GATEWAY, Act.DELIVERY_PLANNED)
                        .about("a submission of the usual length 0001", one.delivery(), "koski")
                        .now(DeliveryState.ACCEPTED))
                .toList();
        Spent event = spent(() -> database.write(session -> {
            for (AuditEvent one : events) {
                new AuditEvents(session).add(List.of(one));
            }
            return true;
        }));
        chainAll();
        Spent transition = new Spent(end.client() + chain.client(), end.server() + chain.server());
        System.out.println("a transition with its event and its link in the chain: " + transition.of(transition));
        System.out.println("  of it the event: " + event.of(transition));
        System.out.println("  of it the chain: " + chain.of(transition));
    }

    private void chainAll() {
        while (database.chain() > 0) {
            // A thousand at a time.
        }
    }

    private Spent spent(Runnable work) throws IOException {
        var threads = ManagementFactory.getThreadMXBean();
        double server = ofServer();
        long before = threads.getCurrentThreadCpuTime();
        work.run();
        double client = (threads.getCurrentThreadCpuTime() - before) / 1e3;
        return new Spent(client / TRANSITIONS, (ofServer() - server) / TRANSITIONS);
    }

    /** Of all processes of the server, in microseconds; the system counts hundredths of a second. */
    private double ofServer() throws IOException {
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            return processes
                    .filter(one -> one.getFileName().toString().matches("\\d+"))
                    .mapToDouble(this::ofChild)
                    .sum();
        }
    }

    private double ofChild(Path process) {
        try {
            String stat = Files.readString(process.resolve("stat"));
            List<String> after = Pattern.compile(" ")
                    .splitAsStream(stat.substring(stat.lastIndexOf(')') + 2))
                    .toList();
            return after.get(1).equals(postmaster)
                    ? (Long.parseLong(after.get(11)) + Long.parseLong(after.get(12))) * 10_000.0
                    : 0;
        } catch (IOException gone) {
            return 0;
        }
    }
}
