package eu.elmgateway.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Lets documents go whose time is over. */
record Expiring(Session session, Keeping.Terms terms) {
    private static final int PAGE = 200;

    /** A submission whose documents may go. */
    record Due(long number, String id) {}

    List<Due> due(long after) throws SQLException {
        Instant before = terms.before();
        return session.list(
                """
                select s.seq, s.id from submission s
                 where s.seq > ? and s.gone_at is null and s.received_at < ?
                   and not exists (select 1 from delivery d where d.submission = s.id
                                      and (d.state not in ('ACCEPTED', 'REJECTED') or (%s)
                                           or exists (select 1 from attempt a where a.delivery = d.id and a.ended_at >= ?)
                                           or exists (select 1 from receipt r where r.delivery = d.id and r.received_at >= ?)))
                 order by s.seq limit %d
                """.formatted(Standing.needed(terms.needed()), PAGE),
                row -> new Due(row.number("seq"), row.text("id")),
                after,
                before,
                before,
                before);
    }

    Keeping.Gone expire(List<Due> due, Instant now) throws SQLException {
        Forgetting forgetting = new Forgetting(session, now);
        int documents = 0;
        for (Due one : due) {
            forgetting.bare(one.id(), terms.bare());
            List<Keeping.Subject> subjects = session.list(
                    "select id from credential where submission = ? and gone_at is null order by id",
                    row -> new Keeping.Subject(one.id(), row.text("id"), false),
                    one.id());
            forgetting.mark(one.id(), subjects);
            documents += forgetting.drop(forgetting.named(one.id(), subjects), false);
            session.record(
                    AuditEvent.of(now, Actor.GATEWAY, Act.DOCUMENTS_EXPIRED).about(one.id()));
        }
        return new Keeping.Gone(due.size(), documents, due.get(due.size() - 1).number(), forgetting.sent());
    }
}
