package eu.elmgateway.store;

import java.sql.SQLException;
import java.util.Optional;

/**
 * Compares the audit with where submissions and deliveries stand: what is changed in a table without an event is found, and so
 * is an event that was put in or taken out before it was chained. Each question is one statement, so that it sees one moment.
 */
record AuditComparison(Session session) {
    private static final String LAST_STATE = """
            (select e.state from audit_event e
              where e.submission = d.submission and e.delivery = d.id and e.state is not null
              order by e.seq desc limit 1)
            """;

    /** The first thing that does not stand where the audit says. */
    Optional<AuditVerdict.Contradicted> first(AuditHead head) throws SQLException {
        Optional<AuditVerdict.Contradicted> submission = submission(head);
        return submission.isPresent() ? submission : delivery(head);
    }

    private Optional<AuditVerdict.Contradicted> submission(AuditHead head) throws SQLException {
        return session.first("""
                select s.id from submission s
                 where s.seq > (select first_submission from audit_head where one = 1)
                   and (select count(*) from audit_event e
                         where e.submission = s.id and e.delivery is null and e.state is not null) <> 1
                 order by s.seq limit 1
                """, row -> row.text("id"))
                .map(id -> new AuditVerdict.Contradicted(
                        head, id, "this submission does not have exactly one event of how it was taken"));
    }

    private Optional<AuditVerdict.Contradicted> delivery(AuditHead head) throws SQLException {
        return session.first(
                "select d.id, d.state, coalesce(" + LAST_STATE + """
                , 'unknown') as said from delivery d join submission s on s.id = d.submission
                 where s.seq > (select first_submission from audit_head where one = 1)
                   and d.state <> coalesce(""" + LAST_STATE
                        + ", 'unknown') order by d.seq limit 1",
                row -> new AuditVerdict.Contradicted(
                        head,
                        row.text("id"),
                        "this delivery stands as " + row.text("state") + ", and its last event says "
                                + row.text("said")));
    }
}
