package eu.elmgateway.emrex;

import eu.elmgateway.registry.Registry;
import eu.elmgateway.safe.UnreadableException;
import eu.elmgateway.signing.EnvelopedSignature;
import eu.elmgateway.signing.SignatureSettings;
import eu.elmgateway.store.Document;
import eu.elmgateway.store.HolderId;
import eu.elmgateway.store.Inquiry;
import eu.elmgateway.store.Offer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The ELMO documents that lie ready for one registry, and the proof of what was handed out. They were made and checked when their
 * credentials came; what a newer version or a rejection replaced is not among them. Thread-safe.
 */
final class ElmoShelf {
    private final Registry registry;
    private final EmrexParts parts;
    private final Reports reports;
    private final Optional<EnvelopedSignature> signature;

    ElmoShelf(Registry registry, EmrexParts parts) {
        this.registry = registry;
        this.parts = parts;
        this.reports = new Reports(parts.readers());
        this.signature = SignatureSettings.of(
                registry.name(),
                name -> registry.setting(name).filter(value -> !value.isBlank()),
                parts.readers(),
                parts.clock());
    }

    /**
     * What was found of somebody, as one document.
     *
     * @param elmo signed, if there is a key
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares what was found
    record Found(byte[] elmo, List<Offer> offers) {}

    /**
     * All there is under an identifier.
     *
     * @param born only what is of somebody born on that day, as 2000-01-31; null if it does not matter
     * @throws UnreadableException if a document of the store cannot be read
     */
    Optional<Found> about(HolderId somebody, @Nullable String born) throws UnreadableException {
        return about(somebody, offer -> true, born);
    }

    /** Of what there is under an identifier, what is allowed. */
    Optional<Found> about(HolderId somebody, Predicate<Offer> allowed) throws UnreadableException {
        return about(somebody, allowed, null);
    }

    private Optional<Found> about(HolderId somebody, Predicate<Offer> allowed, @Nullable String born)
            throws UnreadableException {
        List<Offer> offers = new ArrayList<>();
        List<byte[]> documents = new ArrayList<>();
        for (Offer offer : parts.store().shelf().offers(registry.name(), List.of(somebody))) {
            if (!allowed.test(offer)) {
                continue;
            }
            byte[] document = bytes(offer);
            if (born == null || reports.born(document).filter(born::equals).isPresent()) {
                offers.add(offer);
                documents.add(document);
            }
        }
        return documents.isEmpty()
                ? Optional.empty()
                : Optional.of(new Found(signed(reports.together(documents, now())), offers));
    }

    private Instant now() {
        return parts.clock().instant();
    }

    private byte[] signed(byte[] elmo) throws UnreadableException {
        return signature.isPresent() ? signature.get().sign(elmo) : elmo;
    }

    private byte[] bytes(Offer offer) {
        return parts.store()
                .document(offer.document())
                .map(Document::bytes)
                .orElseThrow(() -> new IllegalStateException(
                        "the store does not hold document " + offer.document() + " any more"));
    }

    /**
     * Makes durable what was asked and what it came to; before that nothing is handed out.
     *
     * @param found what is handed out, none if nothing
     */
    void keep(String operation, String answer, @Nullable HolderId somebody, Collection<Found> found) {
        keep(parts.ids().get(), operation, registry.name(), answer, somebody, found);
    }

    /**
     * The same for one of several who may ask.
     *
     * @param id of the inquiry
     * @param asker who
     * @return false if there is an inquiry of this id already; then nothing is to be handed out
     */
    boolean keep(
            String id,
            String operation,
            String asker,
            String answer,
            @Nullable HolderId somebody,
            Collection<Found> found) {
        String how = found.isEmpty()
                ? ""
                : ", " + signature.map(one -> one.form().word()).orElse("not signed");
        var inquiry = new Inquiry(
                id,
                registry.name(),
                operation,
                asker,
                now(),
                somebody == null ? null : somebody.sha256(),
                answer + how,
                null,
                null,
                found.stream()
                        .flatMap(one -> one.offers().stream())
                        .map(Offer::delivery)
                        .distinct()
                        .toList());
        return parts.store().shelf().keep(inquiry, List.of());
    }
}
