package eu.elmgateway.asking;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.safe.UnreadableException;
import eu.elmgateway.store.Document;
import eu.elmgateway.store.HolderId;
import eu.elmgateway.store.Inquiry;
import eu.elmgateway.store.Offer;
import eu.elmgateway.store.Shelf;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one registry that asks may see, and the proof of what it saw. Thread-safe. */
final class Registered {
    private final String registry;
    private final AskingParts parts;

    Registered(String registry, AskingParts parts) {
        this.registry = registry;
        this.parts = parts;
    }

    Shelf shelf() {
        return parts.store().shelf();
    }

    Clock clock() {
        return parts.clock();
    }

    String name() {
        return registry;
    }

    List<Offer> offers(Collection<HolderId> person) {
        return shelf().offers(registry, person);
    }

    /** A record as it lies ready. */
    JsonNode record(Offer offer) {
        try {
            return parts.readers().json(bytes(offer)).tree();
        } catch (UnreadableException e) {
            throw new IllegalStateException("record " + offer.record() + " cannot be read", e);
        }
    }

    private byte[] bytes(Offer offer) {
        return parts.store()
                .document(offer.document())
                .map(Document::bytes)
                .orElseThrow(() -> new IllegalStateException("the store does not hold document " + offer.document()
                        + " of record " + offer.record() + " any more"));
    }

    /** What was asked and came of it, before anything is handed out; returns the inquiry's id. */
    String keep(Asked asked, What what) {
        HolderId person = what.person().stream().findFirst().orElse(null);
        Document request = what.keepsRequest() ? asked.bytes() : null;
        var inquiry = new Inquiry(
                parts.ids().get(),
                registry,
                what.operation(),
                asked.asker(),
                parts.clock().instant(),
                person == null ? null : person.sha256(),
                what.answer(),
                request == null ? null : request.sha256(),
                what.about(),
                what.given().stream().map(Offer::delivery).distinct().toList());
        shelf().keep(inquiry, Optional.ofNullable(request).stream().toList());
        return inquiry.id();
    }

    /**
     * What an inquiry is to say.
     *
     * @param keepsRequest whether somebody must act upon the question, so that its bytes are kept
     * @param about the inquiry that it is about, null if none
     */
    record What(
            String operation,
            String answer,
            Collection<HolderId> person,
            List<Offer> given,
            boolean keepsRequest,
            @Nullable String about) {
        static What seen(String operation, String answer, Collection<HolderId> person, List<Offer> given) {
            return new What(operation, answer, person, given, false, null);
        }

        static What wished(String operation, String answer, Collection<HolderId> person) {
            return new What(operation, answer, person, List.of(), true, null);
        }
    }
}
