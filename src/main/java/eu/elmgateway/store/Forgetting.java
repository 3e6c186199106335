package eu.elmgateway.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** What letting documents go and erasing have in common. Used once, by one thread. */
final class Forgetting {
    /** Nobody else needs the document: neither what was pushed, nor a canonical form, nor what was sent or answered. */
    private static final String UNNEEDED = """
             and not exists (select 1 from submission s where s.document = document.sha256 and s.gone_at is null)
             and not exists (select 1 from credential c where c.document = document.sha256 and c.gone_at is null)
             and not exists (select 1 from delivery d join credential c on c.submission = d.submission and c.id = d.credential
                              where d.canonical = document.sha256 and c.gone_at is null)
             and not exists (select 1 from attempt a join delivery d on d.id = a.delivery
                               join credential c on c.submission = d.submission and c.id = d.credential
                              where a.sent = document.sha256 and c.gone_at is null)
             and not exists (select 1 from receipt r join delivery d on d.id = r.delivery
                               join credential c on c.submission = d.submission and c.id = d.credential
                              where r.document = document.sha256 and c.gone_at is null)
             and not exists (select 1 from unmatched_receipt u where u.document = document.sha256)
             and not exists (select 1 from inquiry i where i.request = document.sha256)
            """;

    private final Session session;
    private final Instant now;
    private final List<String> sent = new ArrayList<>();

    Forgetting(Session session, Instant now) {
        this.session = session;
        this.now = now;
    }

    /** Hashes of what was sent, of all that was named. */
    List<String> sent() {
        return sent;
    }

    /** Puts a report that quotes nothing in the place of each that a submission has. */
    void bare(String submission, UnaryOperator<String> bare) throws SQLException {
        for (String report :
                session.list("select report from submission where id = ?", row -> row.text("report"), submission)) {
            session.update("update submission set report = ? where id = ?", bare.apply(report), submission);
        }
        session.update("update batch_item set report = null where submission = ?", submission);
    }

    /** From now on these need their documents no more. */
    void mark(String submission, List<Keeping.Subject> subjects) throws SQLException {
        session.update("update submission set gone_at = ? where id = ? and gone_at is null", now, submission);
        for (Keeping.Subject subject : subjects) {
            session.update(
                    "update credential set gone_at = ? where submission = ? and id = ?",
                    now,
                    submission,
                    subject.credential());
        }
    }

    /** Hashes of all that belongs to a submission and to these credentials of it. */
    List<String> named(String submission, List<Keeping.Subject> subjects) throws SQLException {
        TreeSet<String> hashes = new TreeSet<>(
                session.list("select document from submission where id = ?", row -> row.text("document"), submission));
        for (Keeping.Subject subject : subjects) {
            hashes.addAll(of("select document as hash from credential c where c.submission = ? and c.id = ?", subject));
            hashes.addAll(ofDeliveries("d.canonical", "delivery d", subject));
            List<String> left = ofDeliveries("a.sent", "delivery d join attempt a on a.delivery = d.id", subject);
            sent.addAll(left);
            hashes.addAll(left);
            hashes.addAll(ofDeliveries("r.document", "delivery d join receipt r on r.delivery = d.id", subject));
        }
        return List.copyOf(hashes);
    }

    private List<String> ofDeliveries(String hash, String from, Keeping.Subject subject) throws SQLException {
        return of(
                "select " + hash + " as hash from " + from + " where d.submission = ? and d.credential = ? and " + hash
                        + " is not null",
                subject);
    }

    private List<String> of(String sql, Keeping.Subject subject) throws SQLException {
        return session.list(sql, row -> row.text("hash"), subject.submission(), subject.credential());
    }

    /**
     * Deletes documents; how many it did.
     *
     * @param whoever whether also those that somebody else needs
     */
    int drop(List<String> hashes, boolean whoever) throws SQLException {
        int dropped = 0;
        for (String hash : hashes) {
            dropped += session.update("delete from document where sha256 = ?" + (whoever ? "" : UNNEEDED), hash);
        }
        return dropped;
    }
}
