package eu.elmgateway.store;

import java.sql.SQLException;

/** Writes an item of a batch as a submission, together with its verdict, unless it has one. */
record AcceptingItem(NewSubmission submission, ItemPlace place) implements Work<Acceptance> {

    @Override
    public Acceptance in(Session session) throws SQLException {
        BatchItems items = new BatchItems(session);
        ItemVerdict verdict = submission.refused() ? ItemVerdict.REFUSED : ItemVerdict.ACCEPTED;
        String sha256 = submission.document().sha256();
        if (!items.settle(place, verdict, sha256, submission.id(), null, submission.receivedAt())) {
            return new Acceptance.Duplicate(earlier(session, items));
        }
        Acceptance acceptance = new Accepting(submission).in(session);
        if (acceptance instanceof Acceptance.Duplicate duplicate) {
            items.correct(place, ItemVerdict.DUPLICATE, duplicate.submission().id());
        } else if (acceptance instanceof Acceptance.Foreign) {
            // Why is for people, and for who called to say.
            items.forget(place);
        } else if (acceptance instanceof Acceptance.KeyReused) {
            throw new IllegalStateException("the key of an item is made of its bytes and cannot stand for others");
        }
        return acceptance;
    }

    private Submission earlier(Session session, BatchItems items) throws SQLException {
        String id = items.find(place.batch(), place.number())
                .map(BatchItem::submission)
                .orElseThrow(() -> new IllegalStateException("an item has a verdict for good, but no submission"));
        return new Submissions(session).find(id).orElseThrow();
    }
}
