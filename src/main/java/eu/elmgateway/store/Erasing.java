package eu.elmgateway.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Erases what is kept of a person. */
record Erasing(Session session, UnaryOperator<String> bare, Actor by, Instant now) {
    private static final String OF_DELIVERIES =
            "delivery in (select id from delivery where submission = ? and credential = ?)";

    Keeping.Gone of(List<Keeping.Subject> subjects, Collection<HolderId> person) throws SQLException {
        Map<String, List<Keeping.Subject>> bySubmission = subjects.stream()
                .collect(Collectors.groupingBy(Keeping.Subject::submission, TreeMap::new, Collectors.toList()));
        Forgetting forgetting = new Forgetting(session, now);
        int documents = 0;
        for (Map.Entry<String, List<Keeping.Subject>> one : bySubmission.entrySet()) {
            documents += erase(forgetting, one.getKey(), one.getValue());
        }
        documents += questions(forgetting, person);
        return new Keeping.Gone(bySubmission.size(), documents, 0, forgetting.sent());
    }

    private int erase(Forgetting forgetting, String submission, List<Keeping.Subject> subjects) throws SQLException {
        forgetting.bare(submission, bare);
        session.update("update submission set key = null where id = ?", submission);
        session.update("update batch_item set name = null where submission = ?", submission);
        for (Keeping.Subject subject : subjects) {
            words(subject);
        }
        forgetting.mark(submission, subjects);
        batches(submission);
        int documents = forgetting.drop(forgetting.named(submission, subjects), true);
        session.record(AuditEvent.of(now, by, Act.DOCUMENTS_ERASED)
                .about(submission)
                .with("credentials", subjects.size())
                .with("documents", documents));
        return documents;
    }

    /** Of a batch that has ended and in which nothing is left that is kept, what its sender called it. */
    private void batches(String submission) throws SQLException {
        for (String batch : session.list("""
                select b.id from batch b
                 where b.state in ('COMPLETED', 'REFUSED')
                   and b.id in (select batch from batch_item where submission = ?)
                   and not exists (select 1 from batch_item i left join submission s on s.id = i.submission
                                    where i.batch = b.id and s.gone_at is null)
                   and not exists (select 1 from batch_item i join credential c on c.submission = i.submission
                                    where i.batch = b.id and c.gone_at is null)
                """, row -> row.text("id"), submission)) {
            session.update("update batch set name = null, key = null, report = null where id = ?", batch);
        }
    }

    /** What people and registries said in their own words, and by what the person is known. */
    private void words(Keeping.Subject subject) throws SQLException {
        for (Deliveries.Standing open : new Deliveries(session).open(subject.submission(), subject.credential())) {
            new Deliveries(session).change(open.delivery(), DeliveryState.REJECTED, null, null);
            session.record(open.event(now, by, Act.DELIVERY_CLOSED, DeliveryState.REJECTED)
                    .with("was", open.state())
                    .with("because", "erased"));
        }
        String submission = subject.submission();
        String credential = subject.credential();
        session.update(
                "update delivery set reason = case when state = 'REJECTED' then 'erased on request' else null end"
                        + " where submission = ? and credential = ?",
                submission,
                credential);
        session.update("update attempt set detail = null where " + OF_DELIVERIES, submission, credential);
        session.update("update receipt set text = null where " + OF_DELIVERIES, submission, credential);
        session.update(
                "update inquiry set holder = null where id in (select inquiry from inquiry_delivery where "
                        + OF_DELIVERIES + ")",
                submission,
                credential);
        session.update("delete from holder where submission = ? and credential = ?", submission, credential);
    }

    /** Of what registries asked about the person, that they asked stays. */
    private int questions(Forgetting forgetting, Collection<HolderId> person) throws SQLException {
        int documents = 0;
        for (HolderId holder : person) {
            List<String> requests = session.list(
                    "select request from inquiry where holder = ? and request is not null",
                    row -> row.text("request"),
                    holder.sha256());
            session.update("update inquiry set request = null, holder = null where holder = ?", holder.sha256());
            documents += forgetting.drop(requests, true);
        }
        return documents;
    }
}
