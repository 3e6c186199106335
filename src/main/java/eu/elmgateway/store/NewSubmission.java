package eu.elmgateway.store;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A submission on its way into the store, with all that must become durable in the same transaction.
 *
 * @param refused true if the document is invalid: kept with its report, without deliveries, its key stays free
 * @param loss the report on what was lost on the way to the credentials, null if nothing was mapped
 * @param credentials the canonical credentials taken from it, each as a document of its own
 * @param binding who may push another version of a credential that is there already
 * @param deliveries one per credential and registry; ids and record ids are the caller's
 * @param acknowledgement what is signed of it, a JWS; null if nothing is
 */
public record NewSubmission(
        String id,
        String sender,
        @Nullable String key,
        Document document,
        @Nullable String format,
        boolean refused,
        String report,
        @Nullable Document loss,
        List<NewCredential> credentials,
        List<NewDelivery> deliveries,
        Instant receivedAt,
        @Nullable String acknowledgement,
        Binding binding) {

    /** The same with what is signed of it. */
    public NewSubmission acknowledged(String jws) {
        return new NewSubmission(
                id,
                sender,
                key,
                document,
                format,
                refused,
                report,
                loss,
                credentials,
                deliveries,
                receivedAt,
                jws,
                binding);
    }

    /**
     * A canonical credential.
     *
     * @param id its own id, used once in a submission
     * @param document its canonical JSON-LD
     * @param holders by what the person is known whom it is about, for registries that ask
     * @param version when this version of it was issued, null if it does not say
     * @param issuers by what its issuer may be called, as settings files compare names; what identifies it best comes first
     */
    public record NewCredential(
            String id,
            Document document,
            Set<HolderId> holders,
            @Nullable Instant version,
            List<String> issuers) {
        public NewCredential {
            holders = Set.copyOf(holders);
            issuers = List.copyOf(issuers);
        }

        /** A credential that does not say who issued it. */
        public NewCredential(String id, Document document, Set<HolderId> holders, @Nullable Instant version) {
            this(id, document, holders, version, List.of());
        }

        /** A credential that does not say when it was issued. */
        public NewCredential(String id, Document document, Set<HolderId> holders) {
            this(id, document, holders, null, List.of());
        }

        /** A credential about somebody of whom no identifier is known, that does not say when it was issued. */
        public NewCredential(String id, Document document) {
            this(id, document, Set.of(), null, List.of());
        }
    }

    /**
     * A delivery to make.
     *
     * @param credential id of one of the submission's credentials
     * @param record the id under which the registry knows the record; stable over resends
     */
    public record NewDelivery(String id, String credential, String registry, String record, DeliveryKind kind) {
        /** One of a credential that the registry has not got before. */
        public NewDelivery(String id, String credential, String registry, String record) {
            this(id, credential, registry, record, DeliveryKind.RECORD);
        }
    }
}
