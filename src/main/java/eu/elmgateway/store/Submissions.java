package eu.elmgateway.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables {@code submission} and {@code credential}. */
record Submissions(Session session) {
    static final String UNFINISHED = Stream.of(DeliveryState.values())
            .filter(state -> !state.isFinal())
            .map(state -> "'" + state + "'")
            .collect(Collectors.joining(", "));

    private static final String SELECT = """
            select s.id, s.sender, s.key, s.document, s.format, s.refused, s.report, s.loss, s.received_at,
                   s.acknowledgement,
                   exists (select 1 from delivery d
                            where d.submission = s.id and d.state in (%s)) as unfinished
              from submission s
            """.formatted(UNFINISHED);

    /** False if another accepted submission of this sender has the key. */
    boolean add(NewSubmission submission) throws SQLException {
        return session.update(
                        """
                        insert into submission (id, sender, key, document, format, refused, report, loss, received_at,
                                                acknowledgement)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (sender, key) where key is not null and not refused do nothing
                        """,
                        submission.id(),
                        submission.sender(),
                        submission.key(),
                        submission.document().sha256(),
                        submission.format(),
                        submission.refused(),
                        submission.report(),
                        submission.loss() == null ? null : submission.loss().sha256(),
                        submission.receivedAt(),
                        submission.acknowledgement())
                == 1;
    }

    void addCredentials(NewSubmission submission) throws SQLException {
        int position = 0;
        for (NewSubmission.NewCredential credential : submission.credentials()) {
            session.update(
                    "insert into credential (submission, id, position, document, version, issuers) values (?, ?, ?, ?, ?, ?)",
                    submission.id(),
                    credential.id(),
                    ++position,
                    credential.document().sha256(),
                    credential.version(),
                    credential.issuers().isEmpty() ? null : "\n" + String.join("\n", credential.issuers()) + "\n");
        }
    }

    Optional<Submission> find(String id) throws SQLException {
        return session.first(SELECT + "where s.id = ?", this::read, id);
    }

    Optional<Submission> find(String sender, String key) throws SQLException {
        return session.first(
                SELECT + "where s.sender = ? and s.key = ? and s.key is not null and not s.refused",
                this::read,
                sender,
                key);
    }

    List<Submission> newest(int atMost) throws SQLException {
        return session.list(SELECT + "order by s.seq desc limit ?", this::read, atMost);
    }

    private Submission read(Row row) throws SQLException {
        String id = row.text("id");
        return new Submission(
                id,
                row.text("sender"),
                row.textOrNull("key"),
                row.text("document"),
                row.textOrNull("format"),
                state(row.flag("refused"), row.flag("unfinished")),
                row.text("report"),
                row.textOrNull("loss"),
                credentials(id),
                row.time("received_at"),
                row.textOrNull("acknowledgement"));
    }

    private List<String> credentials(String submission) throws SQLException {
        return session.list(
                "select id from credential where submission = ? order by position", row -> row.text("id"), submission);
    }

    private static SubmissionState state(boolean refused, boolean unfinished) {
        if (refused) {
            return SubmissionState.REFUSED;
        }
        return unfinished ? SubmissionState.ACCEPTED : SubmissionState.COMPLETED;
    }
}
