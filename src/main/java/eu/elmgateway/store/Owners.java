package eu.elmgateway.store;

import java.sql.SQLException;
import java.util.Optional;

/** The table {@code credential_owner}: who pushed a credential id first, and who had issued it. */
record Owners(Session session) {

    /** The first credential of a submission that is another's; the others become the sender's own, if they were nobody's. */
    Optional<String> foreign(NewSubmission submission) throws SQLException {
        for (NewSubmission.NewCredential credential : submission.credentials()) {
            if (!owns(submission, credential)) {
                return Optional.of(credential.id());
            }
        }
        return Optional.empty();
    }

    private boolean owns(NewSubmission submission, NewSubmission.NewCredential credential) throws SQLException {
        String issuer = credential.issuers().stream().findFirst().orElse(null);
        session.update("""
                insert into credential_owner (credential, sender, issuer) values (?, ?, ?) on conflict do nothing
                """, credential.id(), submission.sender(), issuer);
        return session.first(
                        "select sender, issuer from credential_owner where credential = ?",
                        row -> row.text("sender").equals(submission.sender())
                                || (submission.binding() == Binding.ISSUER
                                        && (issuer == null
                                                ? pushedBefore(submission.sender(), credential.id())
                                                : issuer.equals(row.textOrNull("issuer")))),
                        credential.id())
                .orElse(false);
    }

    /** Who was let push a version may revoke it, which names no issuer. */
    private boolean pushedBefore(String sender, String credential) throws SQLException {
        return session.first("""
                        select c.id from credential c join submission s on s.id = c.submission
                         where c.id = ? and s.sender = ? limit 1
                        """, row -> true, credential, sender).isPresent();
    }
}
