package eu.elmgateway.intake;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.api.ProblemException;
import eu.elmgateway.api.ProblemKind;
import eu.elmgateway.format.FormatId;
import eu.elmgateway.intake.RouteStep.Planned;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import eu.elmgateway.store.Delivery;
import eu.elmgateway.store.Document;
import eu.elmgateway.store.NewSubmission.NewCredential;
import eu.elmgateway.store.Store;
import eu.elmgateway.validation.LayerName;
import eu.elmgateway.validation.LayerResult;
import eu.elmgateway.validation.Report;
import eu.elmgateway.validation.Verdict;
import eu.elmgateway.wording.Message;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * {@code elm:revoke}: a sender says that a credential counts no more, in JSON: {@code {"credential": "urn:…", "reason": "…"}}, the
 * reason if it likes, for whoever has the credential checked. What it pushed as a {@link Push} becomes {@link Planned}: a submission like any other, with a delivery for every registry that was to get the
 * credential. Only who pushed a credential can revoke it, and cannot tell another's from none. Thread-safe.
 */
final class RevokeStep implements Processor {
    /** The format under which the store keeps what was pushed. */
    static final FormatId FORMAT = FormatId.parse("revocation:1");

    private static final int LONGEST_REASON = 500;

    private final Planning planning;
    private final Store store;
    private final SafeReaders readers;

    RevokeStep(Planning planning, Store store, SafeReaders readers) {
        this.planning = planning;
        this.store = store;
        this.readers = readers;
    }

    @Override
    public void process(Exchange exchange) {
        Push push = IntakeNotes.body(exchange, Push.class);
        String credential = credential(push.document().bytes());
        NewCredential last = last(push.sender(), credential)
                .orElseThrow(() ->
                        new ProblemException(ProblemKind.NOT_FOUND, Message.of("problem.no-credential", credential)));
        var report =
                new Report(FORMAT, null, List.of(new LayerResult(LayerName.SYNTAX, Verdict.VALID, List.of(), null)));
        exchange.getMessage()
                .setBody(new Planned(push, report, List.of(last), planning.revocation(credential), null, null));
    }

    private String credential(byte[] body) {
        try {
            JsonNode told = readers.json(body).tree();
            JsonNode reason = told.path("reason");
            if (!reason.isMissingNode()
                    && (!reason.isTextual() || reason.asText().length() > LONGEST_REASON)) {
                throw new ProblemException(
                        ProblemKind.BAD_REQUEST, Message.of("problem.revocation-reason", LONGEST_REASON));
            }
            JsonNode credential = told.path("credential");
            if (credential.isTextual() && !credential.asText().isBlank()) {
                return credential.asText().strip();
            }
        } catch (UnreadableException notJson) {
            throw new ProblemException(ProblemKind.BAD_REQUEST, Message.of("problem.revocation-json", notJson.what()));
        }
        throw new ProblemException(ProblemKind.BAD_REQUEST, Message.of("problem.revocation-credential"));
    }

    /** The version that this sender pushed last, kept once more with the revocation. */
    private Optional<NewCredential> last(String sender, String credential) {
        return store.versions(credential).stream()
                .filter(version -> store.submission(version.submission())
                        .filter(submission -> submission.sender().equals(sender))
                        .isPresent())
                .reduce((first, last) -> last)
                .flatMap(version -> kept(version));
    }

    private Optional<NewCredential> kept(Delivery version) {
        Optional<Document> document = store.document(version.credentialDocument());
        return document.map(bytes -> new NewCredential(version.credential(), bytes, Set.of(), version.version()));
    }
}
