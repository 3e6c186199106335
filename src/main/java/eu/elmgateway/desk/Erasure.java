package eu.elmgateway.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.elmgateway.api.ProblemException;
import eu.elmgateway.api.ProblemKind;
import eu.elmgateway.store.Actor;
import eu.elmgateway.store.HolderId;
import eu.elmgateway.store.Keeping;
import eu.elmgateway.store.Store;
import eu.elmgateway.wording.Message;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Erases what is kept of a person, in the store and beside it. Thread-safe. */
public final class Erasure {
    /** Whatever kind of identifier it is. */
    private static final String ANY_SCHEME = "*";

    private final Store store;
    private final Clock clock;
    private final Outside outside;

    /**
     * What lies outside the store.
     *
     * @param needed registries whose documents are made of what is kept
     * @param bare makes of a report one that quotes nothing
     * @param files deletes files that hold what was sent, by their hashes; says how many
     */
    public record Outside(
            Supplier<Set<String>> needed, UnaryOperator<String> bare, ToIntFunction<List<String>> files) {}

    public Erasure(Store store, Clock clock, Outside outside) {
        this.store = store;
        this.clock = clock;
        this.outside = outside;
    }

    /**
     * Whose documents: of a submission, or of a person known by an identifier.
     *
     * @param scheme what kind of identifier, null for any
     */
    public record Wanted(
            @Nullable String submission,
            @Nullable String identifier,
            @Nullable String scheme,
            boolean confirmed) {}

    JsonNode of(Wanted wanted, Actor by) {
        Set<HolderId> person = person(wanted);
        List<Keeping.Subject> subjects = subjects(wanted, person);
        List<String> objections =
                store.keeping().objections(subjects, outside.needed().get());
        ObjectNode json = DeskJson.object();
        ArrayNode found = json.putArray("credentials");
        subjects.forEach(subject -> found.addObject()
                .put("submission", subject.submission())
                .put("credential", subject.credential())
                .put("gone", subject.gone()));
        ArrayNode against = json.putArray("objections");
        objections.forEach(against::add);
        boolean erases = wanted.confirmed() && objections.isEmpty();
        json.put("erased", erases);
        if (erases) {
            erase(subjects, person, by, json);
        }
        return json;
    }

    private void erase(List<Keeping.Subject> subjects, Set<HolderId> person, Actor by, ObjectNode json) {
        Keeping.Gone gone = store.keeping().erase(subjects, person, outside.bare(), by, clock.instant());
        int files = outside.files().applyAsInt(gone.sent());
        store.keeping().scrub();
        json.put("documents", gone.documents()).put("files", files);
    }

    private static Set<HolderId> person(Wanted wanted) {
        if ((wanted.submission() == null) == (wanted.identifier() == null)) {
            throw new ProblemException(ProblemKind.BAD_REQUEST, Message.of("desk.erase-whom"));
        }
        String scheme = wanted.scheme();
        return wanted.identifier() == null
                ? Set.of()
                : Set.of(HolderId.of(scheme == null ? ANY_SCHEME : scheme, wanted.identifier()));
    }

    private List<Keeping.Subject> subjects(Wanted wanted, Set<HolderId> person) {
        String submission = wanted.submission();
        List<Keeping.Subject> subjects = submission == null
                ? store.keeping().about(person)
                : store.keeping().of(submission);
        if (submission != null && store.submission(submission).isEmpty()) {
            throw new ProblemException(ProblemKind.NOT_FOUND, Message.of("desk.no-submission", submission));
        }
        return subjects;
    }
}
