package eu.elmgateway.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The table {@code batch_item}. */
record BatchItems(Session session) {
    private static final String SELECT =
            "select batch, number, name, line, start, sha256, verdict, submission, report, settled_at from batch_item ";

    /** False if the item has a verdict for good. */
    boolean settle(
            ItemPlace place,
            ItemVerdict verdict,
            @Nullable String sha256,
            @Nullable String submission,
            @Nullable String report,
            Instant now)
            throws SQLException {
        return session.update(
                        """
                        insert into batch_item (batch, number, name, line, start, sha256, verdict, submission, report, settled_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (batch, number) do update
                           set verdict = excluded.verdict, submission = excluded.submission, report = excluded.report,
                               settled_at = excluded.settled_at
                         where batch_item.verdict = 'CHECKED' and excluded.verdict <> 'CHECKED'
                        """,
                        place.batch(),
                        place.number(),
                        place.name(),
                        place.line(),
                        place.start(),
                        sha256,
                        verdict,
                        submission,
                        report,
                        now)
                == 1;
    }

    void correct(ItemPlace place, ItemVerdict verdict, @Nullable String submission) throws SQLException {
        session.update(
                "update batch_item set verdict = ?, submission = ? where batch = ? and number = ?",
                verdict,
                submission,
                place.batch(),
                place.number());
    }

    void forget(ItemPlace place) throws SQLException {
        session.update("delete from batch_item where batch = ? and number = ?", place.batch(), place.number());
    }

    int withhold(String batch, Instant now) throws SQLException {
        return session.update("""
                update batch_item set verdict = 'WITHHELD', settled_at = ? where batch = ? and verdict = 'CHECKED'
                """, now, batch);
    }

    BitSet settled(String batch, boolean checkedToo) throws SQLException {
        BitSet numbers = new BitSet();
        session.each(
                "select number from batch_item where batch = ?" + (checkedToo ? "" : " and verdict <> 'CHECKED'"),
                row -> {
                    numbers.set(row.count("number"));
                    return true;
                },
                batch);
        return numbers;
    }

    Optional<BatchItem> find(String batch, int number) throws SQLException {
        return session.first(SELECT + "where batch = ? and number = ?", BatchItems::read, batch, number);
    }

    List<BatchItem> of(String batch, Set<ItemVerdict> verdicts, int after, int atMost) throws SQLException {
        String among = verdicts.stream().map(verdict -> "'" + verdict + "'").collect(Collectors.joining(", "));
        String only = verdicts.isEmpty() ? "" : " and verdict in (" + among + ")";
        return session.list(
                SELECT + "where batch = ? and number > ?" + only + " order by number limit ?",
                BatchItems::read,
                batch,
                after,
                atMost);
    }

    Optional<BatchItem> ofSubmission(String submission) throws SQLException {
        return session.first(
                SELECT + "where submission = ? and verdict in ('ACCEPTED', 'REFUSED')", BatchItems::read, submission);
    }

    Map<ItemVerdict, Long> counts(String batch) throws SQLException {
        Map<ItemVerdict, Long> counts = new EnumMap<>(ItemVerdict.class);
        session.each(
                "select verdict, count(*) as many from batch_item where batch = ? group by verdict",
                row -> counts.put(row.one(ItemVerdict.class, "verdict"), row.number("many")) == null,
                batch);
        return counts;
    }

    /** How far the work has come. */
    long reached(String batch) throws SQLException {
        return session.first(
                        "select start from batch_item where batch = ? order by number desc limit 1",
                        row -> row.number("start"),
                        batch)
                .orElse(0L);
    }

    @Nullable
    Instant lastAt(String batch) throws SQLException {
        return session.list(
                        "select max(settled_at) as last from batch_item where batch = ?",
                        row -> Optional.ofNullable(row.timeOrNull("last")),
                        batch)
                .get(0)
                .orElse(null);
    }

    Map<DeliveryState, Long> deliveries(String batch) throws SQLException {
        Map<DeliveryState, Long> counts = new EnumMap<>(DeliveryState.class);
        session.each("""
                select d.state, count(*) as many
                  from batch_item i join delivery d on d.submission = i.submission
                 where i.batch = ? and i.verdict = 'ACCEPTED' group by d.state
                """, row -> counts.put(row.one(DeliveryState.class, "state"), row.number("many")) == null, batch);
        return counts;
    }

    /** Since when the oldest delivery waits that is not done. */
    @Nullable
    Instant oldestWaiting(String batch) throws SQLException {
        return session.list(
                        """
                        select min(s.received_at) as oldest
                          from batch_item i
                          join delivery d on d.submission = i.submission
                          join submission s on s.id = i.submission
                         where i.batch = ? and i.verdict = 'ACCEPTED' and d.state in (%s)
                        """.formatted(Submissions.UNFINISHED),
                        row -> Optional.ofNullable(row.timeOrNull("oldest")),
                        batch)
                .get(0)
                .orElse(null);
    }

    private static BatchItem read(Row row) throws SQLException {
        return new BatchItem(
                new ItemPlace(
                        row.text("batch"),
                        row.count("number"),
                        row.textOrNull("name"),
                        row.number("line"),
                        row.number("start")),
                row.textOrNull("sha256"),
                row.one(ItemVerdict.class, "verdict"),
                row.textOrNull("submission"),
                row.textOrNull("report"),
                row.time("settled_at"));
    }
}
