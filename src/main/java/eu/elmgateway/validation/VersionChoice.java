package eu.elmgateway.validation;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.format.Body;
import eu.elmgateway.format.Format;
import eu.elmgateway.format.FormatId;
import eu.elmgateway.format.Recognised;
import eu.elmgateway.wording.Message;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * By which version of the model a document is judged: the one asked for; else of those that know its contexts the first that
 * knows its profile, the preferred one first. For one document.
 *
 * @param versions those of one format, the preferred one first
 */
record VersionChoice(List<ElmVersion> versions) {

    /**
     * The document, taken for one of that version.
     *
     * @throws IllegalArgumentException if the version or the profile asked for does not exist
     */
    Recognised of(Recognised document, @Nullable FormatId asked, ProfileName profile) {
        if (versions.size() == 1 && asked == null && profile.name() == null) {
            return document;
        }
        List<ElmVersion> allowed = asked == null ? versions : List.of(named(asked));
        String name = profile.name();
        if (name != null) {
            allowed = fitting(allowed, version -> version.knows(name));
            if (allowed.isEmpty()) {
                throw ElmVersions.unknown(name, versions);
            }
        }
        return allowed.size() == 1 ? taken(document, allowed.get(0), null) : best(document, allowed, profile);
    }

    private ElmVersion named(FormatId asked) {
        return versions.stream()
                .filter(version -> version.id().equals(asked))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("there is no format " + asked + " for this document; write one of "
                                + versions.stream()
                                        .map(version -> version.id().toString())
                                        .collect(Collectors.joining(", "))));
    }

    private Recognised best(Recognised document, List<ElmVersion> allowed, ProfileName profile) {
        JsonNode tree = ((Body.Json) document.body()).content().tree();
        List<String> contexts = texts(tree.path("@context")).toList();
        List<ElmVersion> readers =
                fitting(allowed, version -> version.contexts().known().containsAll(contexts));
        List<ElmVersion> able = readers.isEmpty() ? allowed : readers;
        List<String> names = profile.name() == null ? profiles(tree) : List.of(profile.name());
        List<ElmVersion> judges = fitting(able, version -> names.stream().anyMatch(version::knows));
        List<ElmVersion> left = judges.isEmpty() ? able : judges;
        return taken(document, left.get(0), left.size() == 1 ? null : note(left));
    }

    private static List<ElmVersion> fitting(List<ElmVersion> formats, Predicate<ElmVersion> fits) {
        return formats.stream().filter(fits).toList();
    }

    private static Message note(List<ElmVersion> fitting) {
        List<String> others =
                fitting.stream().skip(1).map(version -> version.id().toString()).toList();
        return Message.of("profiles.versions", fitting.get(0).id().toString(), others);
    }

    private static Recognised taken(Recognised document, ElmVersion version, @Nullable Message note) {
        Format format = version.format();
        if (format.equals(document.format()) && note == null) {
            return document;
        }
        var kind = format.documents().stream()
                .filter(kinds -> kinds.name().equals(document.kind().name()))
                .findFirst()
                .orElse(format.documents().get(0));
        return new Recognised(format, kind, document.body(), noted(document, note));
    }

    private static @Nullable Message noted(Recognised document, @Nullable Message note) {
        Message before = document.note();
        return before == null || note == null ? (note == null ? before : note) : before.then(note);
    }

    /** What {@code credentialSchema} names; a document in another form than the usual one is judged by the preferred version. */
    private static List<String> profiles(JsonNode tree) {
        return items(tree.path("credentialSchema"))
                .map(item -> item.isTextual() ? item : item.path(item.has("id") ? "id" : "@id"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .toList();
    }

    private static Stream<String> texts(JsonNode value) {
        return items(value).filter(JsonNode::isTextual).map(JsonNode::textValue);
    }

    private static Stream<JsonNode> items(JsonNode value) {
        return value.isArray() ? StreamSupport.stream(value.spliterator(), false) : Stream.of(value);
    }
}
