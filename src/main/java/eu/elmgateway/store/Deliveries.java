package eu.elmgateway.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The table {@code delivery}. */
record Deliveries(Session session) {

    /** Where a delivery stands within a transaction. */
    record Standing(
            String delivery,
            String submission,
            String registry,
            DeliveryState state,
            int attempts,
            @Nullable String claim) {
        private static final String COLUMNS = " id, submission, registry, state, attempts, claim";

        private static Standing read(Row row) throws SQLException {
            return new Standing(
                    row.text("id"),
                    row.text("submission"),
                    row.text("registry"),
                    row.one(DeliveryState.class, "state"),
                    row.count("attempts"),
                    row.textOrNull("claim"));
        }

        /** What the audit is told of it. */
        AuditEvent event(Instant at, Actor by, Act act, DeliveryState now) {
            return AuditEvent.of(at, by, act)
                    .about(submission, delivery, registry)
                    .now(now);
        }
    }

    static final String SELECT = """
            select d.id, d.submission, d.credential, coalesce(d.canonical, c.document) as credential_document,
                   s.document as source_document, d.registry, d.record, d.state, d.attempts, d.due_at, d.reason, d.kind,
                   c.version, d.claim
              from delivery d
              join submission s on s.id = d.submission
              join credential c on c.submission = d.submission and c.id = d.credential
            """;

    void add(NewSubmission submission) throws SQLException {
        for (NewSubmission.NewDelivery delivery : submission.deliveries()) {
            session.update(
                    """
                    insert into delivery (id, submission, credential, registry, record, kind, state, due_at)
                    values (?, ?, ?, ?, ?, ?, 'QUEUED', ?)
                    """,
                    delivery.id(),
                    submission.id(),
                    delivery.credential(),
                    delivery.registry(),
                    delivery.record(),
                    delivery.kind(),
                    submission.receivedAt());
            session.record(AuditEvent.of(submission.receivedAt(), Actor.GATEWAY, Act.DELIVERY_PLANNED)
                    .about(submission.id(), delivery.id(), delivery.registry())
                    .now(DeliveryState.QUEUED)
                    .with("kind", delivery.kind()));
        }
    }

    Optional<Delivery> find(String id) throws SQLException {
        return session.first(SELECT + "where d.id = ?", Deliveries::read, id);
    }

    Optional<Delivery> newest(String registry, String record) throws SQLException {
        return session.first(SELECT + """
                where d.registry = ? and d.record = ?
                order by case when d.state = 'SENT' then 0
                              when exists (select 1 from attempt a where a.delivery = d.id and a.sent is not null) then 1
                              else 2 end,
                         d.seq desc
                limit 1
                """, Deliveries::read, registry, record);
    }

    List<Delivery> versions(String credential) throws SQLException {
        return session.list(SELECT + "where d.credential = ? order by d.seq", Deliveries::read, credential);
    }

    List<Delivery> versions(String credential, String registry) throws SQLException {
        return session.list(
                SELECT + "where d.credential = ? and d.registry = ? order by d.seq",
                Deliveries::read,
                credential,
                registry);
    }

    List<Delivery> sent(String registry, String reference) throws SQLException {
        return session.list(SELECT + """
                where d.registry = ? and d.state = 'SENT'
                  and exists (select 1 from receipt r where r.delivery = d.id and r.reference = ?)
                order by d.seq
                """, Deliveries::read, registry, reference);
    }

    /** The newest of each record; a page begins after the record that ended the one before. */
    List<Delivery> standing(String registry, Set<DeliveryState> states, String after, int atMost) throws SQLException {
        String among = states.stream().map(state -> "'" + state + "'").collect(Collectors.joining(", "));
        return session.list(SELECT + """
                where d.registry = ? and d.record > ? and d.state in (%1$s)
                  and not exists (select 1 from delivery n
                                   where n.registry = d.registry and n.record = d.record and n.seq > d.seq
                                     and n.state in (%1$s))
                order by d.record limit ?
                """.formatted(among), Deliveries::read, registry, after, atMost);
    }

    List<Delivery> of(String submission) throws SQLException {
        return session.list(SELECT + "where d.submission = ? order by d.seq", Deliveries::read, submission);
    }

    /** Counts tries and says where the delivery stands; the update locks the row until the transaction ends. */
    Standing count(String id, int tries) throws SQLException {
        return session.first(
                        "update delivery set attempts = attempts + ? where id = ? returning" + Standing.COLUMNS,
                        Standing::read,
                        tries,
                        id)
                .orElseThrow(() -> unknown(id));
    }

    private static IllegalArgumentException unknown(String id) {
        return new IllegalArgumentException("No delivery has the id " + id + "; give one that the store handed out.");
    }

    /** Says where the delivery stands; the row is locked until the transaction ends. */
    Standing locked(String id, Sharing sharing) throws SQLException {
        return session.first(
                        "select" + Standing.COLUMNS + " from delivery where id = ?" + sharing.locking(),
                        Standing::read,
                        id)
                .orElseThrow(() -> unknown(id));
    }

    /**
     * Writes the end of a try in one go, for each change of a row is written anew with its indexes.
     *
     * @param moves whether the delivery goes where the try says
     * @param claim under which it is claimed now; the try's own ends with it
     */
    void tried(AttemptEnd end, int tries, boolean moves, @Nullable String claim) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(List.of(tries));
        if (moves) {
            WaitsFor waitsFor = end.state() == DeliveryState.HELD ? end.waitsFor() : null;
            values.addAll(Arrays.asList(end.state(), end.dueAt(), end.detail(), waitsFor));
        }
        values.add(end.delivery());
        session.update(
                "update delivery set attempts = ?"
                        + (moves ? ", state = ?, due_at = ?, reason = ?, waits_for = ?" : "")
                        + (end.claim() != null && end.claim().equals(claim)
                                ? ", claimed_until = null, claimed_by = null, claim = null"
                                : "")
                        + " where id = ?",
                values.toArray());
    }

    void change(String id, DeliveryState state, @Nullable Instant dueAt, @Nullable String reason) throws SQLException {
        session.update(
                "update delivery set state = ?, due_at = ?, reason = ?, waits_for = null where id = ?",
                state,
                dueAt,
                reason,
                id);
    }

    /** Ends a claim, unless another has taken its place. */
    boolean endClaim(String id, @Nullable String claim) throws SQLException {
        return session.update(
                        "update delivery set claimed_until = null, claimed_by = null, claim = null where id = ? and claim = ?",
                        id,
                        claim)
                == 1;
    }

    /** Back into the queue, if it stands as held, failed or rejected. */
    Optional<Standing> requeue(String id, Instant now) throws SQLException {
        return session.first(
                """
                        update delivery set state = 'QUEUED', due_at = ?, reason = null, waits_for = null
                         where id = ? and state in (%s)
                        returning %s
                        """.formatted(whichMayBeQueued(Cause.OPERATOR), Standing.COLUMNS), Standing::read, now, id);
    }

    /** Those of a credential that wait for an operator. */
    List<Standing> open(String submission, String credential) throws SQLException {
        return session.list(
                "select" + Standing.COLUMNS
                        + " from delivery where submission = ? and credential = ? and state in ('HELD', 'FAILED') order by id",
                Standing::read,
                submission,
                credential);
    }

    /** What it carries from now on instead of what was made when it was pushed. */
    void carry(String id, String canonical) throws SQLException {
        session.update("update delivery set canonical = ? where id = ?", canonical, id);
    }

    /** Back into the queue with all of a registry that wait for this. */
    List<Standing> resume(String registry, WaitsFor what, Instant now) throws SQLException {
        return session.list(
                """
                update delivery set state = 'QUEUED', due_at = ?, reason = null, waits_for = null
                 where registry = ? and state in (%s) and waits_for = ?
                returning %s
                """.formatted(whichMayBeQueued(Cause.SETTING), Standing.COLUMNS), Standing::read, now, registry, what);
    }

    private static String whichMayBeQueued(Cause by) {
        return Stream.of(DeliveryState.values())
                .filter(state -> Moves.allowed(state, DeliveryState.QUEUED, by))
                .map(state -> "'" + state + "'")
                .collect(Collectors.joining(", "));
    }

    Map<String, Map<DeliveryState, Long>> counts() throws SQLException {
        Map<String, Map<DeliveryState, Long>> counts = new TreeMap<>();
        session.list(
                "select registry, state, count(*) as deliveries from delivery group by registry, state",
                row -> counts.computeIfAbsent(row.text("registry"), r -> new EnumMap<>(DeliveryState.class))
                        .put(row.one(DeliveryState.class, "state"), row.number("deliveries")));
        return counts;
    }

    static Delivery read(Row row) throws SQLException {
        return new Delivery(
                row.text("id"),
                row.text("submission"),
                row.text("credential"),
                row.text("credential_document"),
                row.text("source_document"),
                row.text("registry"),
                row.text("record"),
                row.one(DeliveryState.class, "state"),
                row.count("attempts"),
                row.timeOrNull("due_at"),
                row.textOrNull("reason"),
                row.one(DeliveryKind.class, "kind"),
                row.timeOrNull("version"),
                row.textOrNull("claim"));
    }
}
