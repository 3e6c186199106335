package eu.elmgateway.store;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The table {@code attempt}. */
record Attempts(Session session) {

    void add(AttemptEnd end, int number) throws SQLException {
        session.update(
                """
                insert into attempt (delivery, number, started_at, ended_at, outcome, detail, sent, loss, mapping)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                end.delivery(),
                number,
                end.startedAt(),
                end.endedAt(),
                end.outcome(),
                end.detail(),
                end.sent(),
                end.loss(),
                end.mapping());
    }

    List<Attempt> of(String delivery) throws SQLException {
        List<Attempt> ended = session.list("""
                select number, started_at, ended_at, outcome, detail, sent, loss, mapping
                  from attempt where delivery = ? order by number
                """, Attempts::read, delivery);
        List<Attempt> cutOff = new Begun(session).cutOff(delivery);
        return Stream.concat(ended.stream(), cutOff.stream())
                .sorted(Comparator.comparing(Attempt::number))
                .toList();
    }

    private static Attempt read(Row row) throws SQLException {
        return new Attempt(
                row.count("number"),
                row.time("started_at"),
                row.time("ended_at"),
                row.one(Attempt.Outcome.class, "outcome"),
                row.textOrNull("detail"),
                row.textOrNull("sent"),
                row.textOrNull("loss"),
                row.textOrNull("mapping"));
    }
}
