package eu.elmgateway.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tables {@code audit_event} and {@code audit_head}. */
record AuditEvents(Session session) {
    static final String SELECT =
            "select seq, at, actor, act, submission, delivery, registry, state, facts, position, hash from audit_event ";

    private static final String INSERT_WAITING = """
            insert into audit_event (at, actor, act, submission, delivery, registry, state, facts)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String INSERT_CHAINED = """
            insert into audit_event (at, actor, act, submission, delivery, registry, state, facts, seq, position, hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    /** Writes events that {@link #chain} is to chain. */
    void add(List<AuditEvent> events) throws SQLException {
        for (AuditEvent event : events) {
            insert(event);
        }
    }

    /** Writes events chained, for a database with one writer. */
    void addChained(List<AuditEvent> events) throws SQLException {
        if (events.isEmpty()) {
            return;
        }
        AuditHead head = head();
        for (AuditEvent event : events) {
            AuditEntry entry = new AuditEntry(head.position() + 1, event, 0, null).after(head);
            insert(event, entry.number(), entry.position(), entry.head().hash());
            head = entry.head();
        }
        move(head);
    }

    /** Chains events that wait, in the order of their numbers. */
    int chain(int atMost) throws SQLException {
        AuditHead head = head();
        List<AuditEntry> waiting =
                session.list(SELECT + "where position is null order by seq limit ?", AuditEvents::read, atMost);
        for (AuditEntry one : waiting) {
            AuditEntry entry = one.after(head);
            session.update(
                    "update audit_event set position = ?, hash = ? where seq = ?",
                    entry.position(),
                    entry.hash(),
                    entry.number());
            head = entry.head();
        }
        if (!waiting.isEmpty()) {
            move(head);
        }
        return waiting.size();
    }

    AuditHead head() throws SQLException {
        return session.first(
                        "select position, hash from audit_head where one = 1",
                        row -> new AuditHead(row.number("position"), row.text("hash")))
                .orElse(AuditHead.NONE);
    }

    List<AuditEntry> of(String submission) throws SQLException {
        return session.list(SELECT + "where submission = ? order by seq", AuditEvents::read, submission);
    }

    /** Of the chain. */
    List<AuditEntry> after(long position, int atMost) throws SQLException {
        return session.list(
                SELECT + "where position > ? order by position, seq limit ?", AuditEvents::read, position, atMost);
    }

    List<AuditEntry> waiting(int atMost) throws SQLException {
        return session.list(SELECT + "where position is null order by seq limit ?", AuditEvents::read, atMost);
    }

    long waiting() throws SQLException {
        return session.first(
                        "select count(*) as events from audit_event where position is null",
                        row -> row.number("events"))
                .orElse(0L);
    }

    Optional<AuditEntry> at(long position) throws SQLException {
        return session.first(SELECT + "where position = ?", AuditEvents::read, position);
    }

    private void insert(AuditEvent event, Object... place) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(Arrays.asList(
                event.at(),
                event.by(),
                event.act(),
                event.submission(),
                event.delivery(),
                event.registry(),
                event.state(),
                event.factsText()));
        values.addAll(Arrays.asList(place));
        session.update(place.length == 0 ? INSERT_WAITING : INSERT_CHAINED, values.toArray());
    }

    private void move(AuditHead head) throws SQLException {
        session.update("update audit_head set position = ?, hash = ? where one = 1", head.position(), head.hash());
    }

    static AuditEntry read(Row row) throws SQLException {
        String facts = row.text("facts");
        AuditEvent event = new AuditEvent(
                row.time("at"),
                row.text("actor"),
                row.text("act"),
                row.textOrNull("submission"),
                row.textOrNull("delivery"),
                row.textOrNull("registry"),
                row.textOrNull("state"),
                AuditEvent.facts(facts));
        if (!event.factsText().equals(facts)) {
            throw new IllegalArgumentException("its facts are not written as we write them");
        }
        return new AuditEntry(row.number("seq"), event, row.number("position"), row.textOrNull("hash"));
    }
}
