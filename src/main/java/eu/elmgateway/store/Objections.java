package eu.elmgateway.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What speaks against erasing a credential now. */
record Objections(Session session, Set<String> needed) {

    List<String> to(Keeping.Subject subject) throws SQLException {
        List<String> objections = new ArrayList<>();
        objections.addAll(found("d.state in ('QUEUED', 'SENT')", "is under way: wait until it has ended", subject));
        objections.addAll(found(
                "d.state = 'ACCEPTED' and " + Standing.needed(needed),
                "stands in a registry whose documents are made anew of what is kept here: have it revoked first",
                subject));
        objections.addAll(
                found("""
                exists (select 1 from attempt a join attempt o on o.sent = a.sent join delivery e on e.id = o.delivery
                         where a.delivery = d.id and e.id <> d.id and e.state = 'SENT')
                """, "went in one file with others whose receipts are still to come: wait for these", subject));
        return objections;
    }

    private List<String> found(String condition, String why, Keeping.Subject subject) throws SQLException {
        return session.list(
                "select d.id, d.registry from delivery d where d.submission = ? and d.credential = ? and " + condition
                        + " order by d.seq",
                row -> "delivery " + row.text("id") + " to " + row.text("registry") + " " + why,
                subject.submission(),
                subject.credential());
    }
}
