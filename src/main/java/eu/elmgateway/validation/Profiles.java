package eu.elmgateway.validation;

import eu.elmgateway.elm.Node;
import eu.elmgateway.elm.Value;
import eu.elmgateway.format.FormatId;
import eu.elmgateway.wording.Message;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The profiles of one version of the model, and which one a credential is to be checked by. Immutable. */
final class Profiles {
    /** @param note why, if the credential did not simply name it */
    record Choice(Profile profile, @Nullable Message note) {}

    private final Map<String, Profile> profiles;
    private final Map<String, String> names;
    private final Profile fallback;

    Profiles(ProfileFile file) {
        this.profiles = file.profiles();
        this.names = file.iris();
        this.fallback = Objects.requireNonNull(profiles.get(file.fallback()));
    }

    /** Reads every profile now. */
    void checkConfiguration() {
        profiles.values().forEach(Profile::shapes);
    }

    /** The profile with this IRI or name. */
    Optional<Profile> find(String name) {
        return Optional.ofNullable(profiles.get(names.getOrDefault(name, name)));
    }

    /** The one for credentials that name none. */
    Profile fallback() {
        return fallback;
    }

    boolean knows(String name) {
        return find(name).isPresent();
    }

    /** What they are called for short, in the order of their file. */
    List<String> names() {
        return List.copyOf(names.keySet());
    }

    List<NamedProfile> named(FormatId format) {
        return names.entrySet().stream()
                .map(one -> named(format, one.getKey(), profiles.get(one.getValue())))
                .toList();
    }

    private static NamedProfile named(FormatId format, String name, @Nullable Profile profile) {
        Profile there = Objects.requireNonNull(profile);
        return new NamedProfile(format, name, there.title(), there.iri());
    }

    /**
     * The profile asked for; else the first we know of those in {@code credentialSchema}; if there is none, the fallback.
     *
     * @throws IllegalArgumentException if there is no such profile
     */
    Choice choose(Node credential, ProfileName asked) {
        String name = asked.name();
        if (name != null) {
            Profile profile = find(name)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "there is no profile '" + name + "'; write one of " + String.join(", ", names())));
            return new Choice(profile, Message.of("profiles.asked-for", profile.iri()));
        }
        List<String> named = named(credential);
        return named.stream()
                .map(profiles::get)
                .filter(profile -> profile != null)
                .findFirst()
                .map(profile -> new Choice(profile, null))
                .orElseGet(() -> new Choice(fallback, reason(named)));
    }

    private Message reason(List<String> named) {
        return named.isEmpty()
                ? Message.of("structure.note.no-profile", fallback.iri())
                : Message.of("structure.note.unknown-profile", named, fallback.iri());
    }

    private static List<String> named(Node credential) {
        return credential.values(Elm.CREDENTIAL_SCHEMA).stream()
                .filter(Value.Reference.class::isInstance)
                .map(value -> ((Value.Reference) value).id())
                .toList();
    }
}
