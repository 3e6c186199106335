package eu.elmgateway.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table {@code begun}: tries that have not ended, and those of which nobody will ever know the end. */
record Begun(Session session) {

    /** Notes that a try of all deliveries of a claim begins. */
    void add(String claim, String node, Instant now) throws SQLException {
        session.update(
                "insert into begun (delivery, claim, node, started_at) select id, claim, ?, ? from delivery where claim = ?",
                node,
                now,
                claim);
    }

    /**
     * Takes tries of some deliveries for cut off that have begun and not ended, and counts them among their tries.
     *
     * @param which a condition on {@code delivery d}
     */
    void cutOff(String which, Instant now, @Nullable Object... values) throws SQLException {
        int some = session.update("""
                update delivery as d set attempts = attempts + 1
                 where %s and exists (select 1 from begun b where b.delivery = d.id and b.number is null)
                """.formatted(which), values);
        if (some > 0) {
            session.update("""
                    update begun set cut_off_at = ?,
                           number = (select d.attempts from delivery d where d.id = begun.delivery)
                     where number is null and delivery in (select d.id from delivery d where %s)
                    """.formatted(which), with(now, values));
        }
    }

    /** Takes tries for cut off whose gateway is dead and whose delivery nobody will try again: a receipt has settled it. */
    void cutOffOfTheDead(Instant now) throws SQLException {
        cutOff("""
                d.state <> 'QUEUED' and d.id in (
                    select b.delivery from begun b
                     where b.number is null
                       and not exists (select 1 from node n where n.id = b.node and n.alive_until > ?))
                """, now, now);
    }

    private static @Nullable Object[] with(Instant now, @Nullable Object... values) {
        @Nullable Object[] all = new Object[values.length + 1];
        all[0] = now;
        System.arraycopy(values, 0, all, 1, values.length);
        return all;
    }

    /** Removes a try that has ended; the number it was given if it had been taken for cut off. */
    Optional<Integer> remove(String delivery, @Nullable String claim) throws SQLException {
        return session
                .list(
                        "delete from begun where delivery = ? and claim = ? returning number",
                        row -> row.count("number"),
                        delivery,
                        claim)
                .stream()
                .filter(number -> number > 0)
                .findFirst();
    }

    /** The tries of a delivery that were cut off. */
    List<Attempt> cutOff(String delivery) throws SQLException {
        return session.list(
                "select number, node, started_at, cut_off_at from begun where delivery = ? and number is not null order by number",
                Begun::read,
                delivery);
    }

    private static Attempt read(Row row) throws SQLException {
        return new Attempt(
                row.count("number"),
                row.time("started_at"),
                row.time("cut_off_at"),
                Attempt.Outcome.CUT_OFF,
                "gateway " + row.text("node")
                        + " ended or hung before the try did; what the registry made of it is not known",
                null,
                null,
                null);
    }
}
