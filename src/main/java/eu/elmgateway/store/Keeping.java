package eu.elmgateway.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * How documents go: when their time is over, or when a person asks. Hashes, ids, states, times, receipts and the audit stay as the
 * proof that something was exchanged. Thread-safe; throws {@link StoreUnavailableException} as the {@link Store} does.
 */
public interface Keeping {
    /**
     * What may go.
     *
     * @param before only what nothing has happened to since
     * @param needed registries whose documents are made of, or are, what is kept: they keep what stands for them
     * @param bare makes of a report one that quotes nothing of a document
     */
    record Terms(Instant before, Set<String> needed, UnaryOperator<String> bare) {
        public Terms {
            needed = Set.copyOf(needed);
        }
    }

    /**
     * What went.
     *
     * @param submissions how many submissions' documents went
     * @param documents how many documents went
     * @param last number of the last submission looked at; 0 if there are no more
     * @param sent hashes of what was sent of them, for what is kept outside the store
     */
    record Gone(int submissions, int documents, long last, List<String> sent) {}

    /**
     * Lets documents go of submissions that are final: a page of them, after the one that ended the page before.
     *
     * @param after number of a submission, 0 to begin
     */
    Gone expire(Terms terms, long after, Instant now);

    /** The credentials of persons known by one of these identifiers; the scheme {@code *} stands for any. */
    List<Subject> about(Collection<HolderId> anyOf);

    /** The submissions of this id, with every credential. */
    List<Subject> of(String submission);

    /**
     * One credential in a submission.
     *
     * @param gone whether it went before
     */
    record Subject(String submission, String credential, boolean gone) {}

    /**
     * What keeps a person's documents from being erased now, in words; nothing if they can be.
     *
     * @param needed as in {@link Terms}
     */
    List<String> objections(List<Subject> subjects, Set<String> needed);

    /**
     * Erases documents, reports, texts of registries and identifiers of persons, in one transaction, whatever
     * {@link #objections} says; what was held or had failed ends.
     *
     * @param person identifiers whose traces in questions of registries go too
     */
    Gone erase(List<Subject> subjects, Collection<HolderId> person, UnaryOperator<String> bare, Actor by, Instant now);

    /** Sees to it that what went is in no file of the database any more, as far as the database can. */
    void scrub();
}
