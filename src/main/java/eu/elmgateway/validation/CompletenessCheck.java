package eu.elmgateway.validation;

import eu.elmgateway.elm.Node;
import eu.elmgateway.elm.NodeTable;
import eu.elmgateway.elm.SourceMap;
import eu.elmgateway.elm.Value;
import eu.elmgateway.rules.TermPath;
import eu.elmgateway.wording.Message;
import eu.elmgateway.wording.Template;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds the claims of a document against a list of elements. Thread-safe. */
final class CompletenessCheck {
    /** More places help nobody. */
    private static final int PLACES = 20;

    /** More claims than that are no one's credential, but a hostile document's. */
    private static final int CLAIMS = 200;

    private final CompletenessList list;

    CompletenessCheck(CompletenessList list) {
        this.list = list;
    }

    String name() {
        return list.name();
    }

    /** Whether a credential says of itself that it is of the kind that the list is about. */
    boolean saysSo(ElmDocument document) {
        return list.sayingPaths().stream()
                .flatMap(path -> reached(path, document.root(), document).stream())
                .map(TermPath.Reached::value)
                .anyMatch(value -> value instanceof Value.Text text && named(text.text()));
    }

    private boolean named(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Pd}]", "");
        return list.sayingWords().stream().anyMatch(plain::contains);
    }

    /** A result for each claim, in the order of the document. */
    List<Completeness> of(ElmDocument document) {
        return reached(list.claims(), document.root(), document).stream()
                .map(TermPath.Reached::value)
                .filter(Value.Reference.class::isInstance)
                .flatMap(value -> document.source().nodes().node(((Value.Reference) value).id()).stream())
                .limit(CLAIMS)
                .map(claim -> claim(claim, document))
                .toList();
    }

    private Completeness claim(Node claim, ElmDocument document) {
        String pointer = document.source().map().place(claim.id()).orElse("");
        return new Completeness(
                list.name(),
                new Message(list.title(), List.of()),
                ClaimTitle.of(claim),
                new Place(pointer, 0, 0),
                list.items().stream()
                        .map(item -> element(item, claim, document))
                        .toList());
    }

    private static Completeness.Element element(CompletenessList.Item item, Node claim, ElmDocument document) {
        return found(item, item.present(), Completeness.State.PRESENT, claim, document)
                .or(() -> found(item, item.look(), Completeness.State.NOT_CHECKABLE, claim, document))
                .orElseGet(() -> element(item, Completeness.State.MISSING, List.of(), item.missing()));
    }

    private static Optional<Completeness.Element> found(
            CompletenessList.Item item,
            List<CompletenessList.Group> groups,
            Completeness.State state,
            Node claim,
            ElmDocument document) {
        for (CompletenessList.Group group : groups) {
            List<Place> places = group.paths().stream()
                    .flatMap(path -> reached(path, claim, document).stream())
                    .filter(one -> says(one.value(), document.source().nodes()))
                    .map(one -> place(one, document.source().map()))
                    .distinct()
                    .limit(PLACES)
                    .toList();
            if (!places.isEmpty()) {
                return Optional.of(element(item, state, places, group.note()));
            }
        }
        return Optional.empty();
    }

    private static Completeness.Element element(
            CompletenessList.Item item, Completeness.State state, List<Place> places, @Nullable Template note) {
        return new Completeness.Element(
                item.id(),
                new Message(item.name(), List.of()),
                item.mandatory(),
                state,
                places,
                note == null ? null : new Message(note, List.of()));
    }

    private static List<TermPath.Reached> reached(TermPath path, Node claim, ElmDocument document) {
        return path.from(claim, document.root(), document.source().nodes());
    }

    /** A blank text and an empty object are as good as nothing. */
    private static boolean says(Value value, NodeTable nodes) {
        if (value instanceof Value.Reference reference) {
            return !reference.id().startsWith("_:")
                    || nodes.node(reference.id()).isPresent();
        }
        return !(value instanceof Value.Text text ? text.text() : ((Value.Literal) value).lexical()).isBlank();
    }

    private static Place place(TermPath.Reached one, SourceMap map) {
        String pointer = map.place(one.node().id(), one.property(), one.value())
                .or(() -> map.place(one.node().id()))
                .orElse("");
        return new Place(pointer, 0, 0);
    }
}
