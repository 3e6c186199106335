package eu.elmgateway.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes a new submission with all that belongs to it. */
record Accepting(NewSubmission submission) implements Work<Acceptance> {

    @Override
    public Acceptance in(Session session) throws SQLException {
        Submissions submissions = new Submissions(session);
        Optional<Submission> earlier = earlier(submissions);
        if (earlier.isEmpty()) {
            Optional<String> foreign = new Owners(session).foreign(submission);
            if (foreign.isPresent()) {
                return new Acceptance.Foreign(foreign.get());
            }
        }
        if (earlier.isEmpty() && !submissions.add(submission)) {
            // Another gateway stored the key between the two statements.
            earlier = earlier(submissions);
        }
        return earlier.isPresent() ? repeated(earlier.get()) : stored(session, submissions);
    }

    private Optional<Submission> earlier(Submissions submissions) throws SQLException {
        String key = submission.key();
        return key == null ? Optional.empty() : submissions.find(submission.sender(), key);
    }

    private Acceptance repeated(Submission earlier) {
        return earlier.document().equals(submission.document().sha256())
                ? new Acceptance.Duplicate(earlier)
                : new Acceptance.KeyReused(earlier);
    }

    private Acceptance stored(Session session, Submissions submissions) throws SQLException {
        new Documents(session).keep(documents());
        submissions.addCredentials(submission);
        new Holders(session).add(submission);
        session.record(event());
        new Deliveries(session).add(submission);
        return new Acceptance.Stored(submissions.find(submission.id()).orElseThrow());
    }

    private AuditEvent event() {
        return AuditEvent.of(
                        submission.receivedAt(),
                        Actor.sender(submission.sender()),
                        submission.refused() ? Act.SUBMISSION_REFUSED : Act.SUBMISSION_ACCEPTED)
                .about(submission.id())
                .now(submission.refused() ? SubmissionState.REFUSED : SubmissionState.ACCEPTED)
                .with("document", submission.document().sha256())
                .with("format", submission.format())
                .with("credentials", submission.credentials().size());
    }

    private List<Document> documents() {
        return Stream.of(
                        Stream.of(submission.document()),
                        Stream.ofNullable(submission.loss()),
                        submission.credentials().stream().map(NewSubmission.NewCredential::document))
                .flatMap(documents -> documents)
                .toList();
    }
}
