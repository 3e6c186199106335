package eu.elmgateway.oots;

import eu.elmgateway.oots.EvidenceRequest.Person;
import eu.elmgateway.registry.Registry;
import eu.elmgateway.safe.UnreadableException;
import eu.elmgateway.store.Document;
import eu.elmgateway.store.HolderId;
import eu.elmgateway.store.Inquiry;
import eu.elmgateway.store.Offer;
import eu.elmgateway.store.Shelf;
import eu.elmgateway.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.sf.saxon.s9api.XdmNode;

/** The evidence that lies ready for one registry, and who may have which of it. Thread-safe. */
final class EvidenceShelf {
    private final OotsParts parts;
    private final XmlPlaces places;
    private final String registry;
    private final String type;

    EvidenceShelf(Registry registry, OotsParts parts) {
        this.parts = parts;
        this.places = new XmlPlaces(parts.readers());
        this.registry = registry.name();
        this.type = registry.setting("evidenceType").orElse("");
    }

    /** What a request comes to that was not seen before. */
    Decision decide(EvidenceRequest asked) throws UnreadableException {
        if (!asked.spoken()) {
            return refused(EdmError.UNSUPPORTED_CAPABILITY, "another-version");
        }
        if (asked.problem().isPresent()) {
            String problem = asked.problem().get();
            return new Decision.Refused(EdmError.INVALID_REQUEST, problem, problem);
        }
        return asked.type().equals(type)
                ? ofPerson(asked)
                : refused(EdmError.OBJECT_NOT_FOUND, "another-type-of-evidence");
    }

    /**
     * What it comes to when it is seen again, its answer having been lost: the same, but for what may be handed out no more.
     *
     * @param before what it came to
     */
    Decision again(EvidenceRequest asked, Inquiry before) throws UnreadableException {
        for (EdmError error : EdmError.values()) {
            if (before.answer().startsWith(error.code())) {
                String why = before.answer().substring(error.code().length()).strip();
                return new Decision.Refused(error, why, asked.problem().orElse(""));
            }
        }
        if (!(decide(asked) instanceof Decision.Given now)) {
            return refused(EdmError.OBJECT_NOT_FOUND, "gone");
        }
        List<Evidence> still = now.evidence().stream()
                .filter(one -> before.deliveries().contains(one.delivery()))
                .toList();
        return still.isEmpty() ? refused(EdmError.OBJECT_NOT_FOUND, "gone") : new Decision.Given(still);
    }

    private Decision ofPerson(EvidenceRequest asked) throws UnreadableException {
        List<Evidence> found = new ArrayList<>();
        List<Set<HolderId>> holders = new ArrayList<>();
        for (Offer offer : shelf().offers(registry, Persons.ids(asked.person()))) {
            Set<HolderId> known = shelf().identifiers(offer.delivery());
            Optional<Evidence> evidence = about(asked.person(), offer, known);
            if (evidence.isPresent()) {
                found.add(evidence.get());
                holders.add(known);
            }
        }
        if (found.isEmpty()) {
            return refused(EdmError.OBJECT_NOT_FOUND, "nobody");
        }
        return Persons.one(holders)
                ? inFormat(asked, found)
                : refused(EdmError.OBJECT_NOT_FOUND, "more-than-one-person");
    }

    /** Empty if it is about somebody else, or if its documents are kept no more. */
    private Optional<Evidence> about(Person person, Offer offer, Set<HolderId> known) throws UnreadableException {
        Store store = parts.store();
        Optional<Document> record = store.document(offer.document());
        Optional<Document> original = store.delivery(offer.delivery()).flatMap(store::original);
        if (record.isEmpty() || original.isEmpty()) {
            return Optional.empty();
        }
        XdmNode metadata = parts.readers().tree(record.get().bytes());
        String born = places.text("//*:NaturalPerson/*:DateOfBirth", metadata);
        String eidas = places.text("//*:NaturalPerson/*:Identifier", metadata);
        return Persons.same(person, born, eidas, known)
                ? Optional.of(new Evidence(offer.delivery(), places.element("/*", metadata), original.get()))
                : Optional.empty();
    }

    private static Decision inFormat(EvidenceRequest asked, List<Evidence> found) {
        List<Evidence> useful = found.stream()
                .filter(one -> asked.formats().isEmpty()
                        || asked.formats().stream()
                                .anyMatch(format ->
                                        MediaTypes.agree(format, one.original().mediaType())))
                .toList();
        return useful.isEmpty()
                ? refused(EdmError.UNSUPPORTED_CAPABILITY, "no-such-format")
                : new Decision.Given(useful);
    }

    private static Decision refused(EdmError error, String why) {
        return new Decision.Refused(error, why, "");
    }

    private Shelf shelf() {
        return parts.store().shelf();
    }
}
