package eu.elmgateway.validation;

import eu.elmgateway.elm.Node;
import eu.elmgateway.elm.Value;
import eu.elmgateway.format.Format;
import eu.elmgateway.format.FormatId;
import eu.elmgateway.safe.ConfigReader;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.wording.Message;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The profiles of every version of the model, and which one a credential is to be checked by. */
final class Profiles {
    /** @param note why, if the credential did not simply name it */
    record Choice(Profile profile, @Nullable Message note) {}

    private record Version(Map<String, Profile> profiles, Profile fallback) {}

    private final Map<FormatId, Version> versions = new HashMap<>();

    Profiles(SafeReaders readers, Path schemas, List<Format> formats) {
        ConfigReader reader = readers.config(schemas, schemas.resolve("gateway/profiles.schema.json"));
        for (Format format : formats) {
            if (format.profiles() != null) {
                versions.put(format.id(), version(new ProfileFile(reader.read(format.profiles()))));
            }
        }
    }

    private static Version version(ProfileFile file) {
        Map<String, Profile> profiles = file.profiles();
        String fallback = file.fallback();
        return new Version(profiles, Optional.ofNullable(profiles.get(fallback)).orElseThrow());
    }

    /** Reads every profile now. */
    void checkConfiguration() {
        versions.values().forEach(version -> version.profiles().values().forEach(Profile::shapes));
    }

    /** The profile with this IRI. */
    Optional<Profile> find(FormatId format, String iri) {
        return Optional.ofNullable(versions.get(format))
                .map(version -> version.profiles().get(iri));
    }

    /** The first profile we know of those in {@code credentialSchema}; if there is none, the fallback. */
    Choice choose(FormatId format, Node credential, ValidationOptions options) {
        Version version = Optional.ofNullable(versions.get(format)).orElseThrow();
        List<String> named = credential.values(Elm.CREDENTIAL_SCHEMA).stream()
                .filter(Value.Reference.class::isInstance)
                .map(value -> ((Value.Reference) value).id())
                .toList();
        return named.stream()
                .map(version.profiles()::get)
                .filter(profile -> profile != null)
                .findFirst()
                .map(profile -> new Choice(profile, null))
                .orElseGet(() -> new Choice(version.fallback(), reason(named, version)));
    }

    private static Message reason(List<String> named, Version version) {
        String fallback = version.fallback().iri();
        return named.isEmpty()
                ? Message.of("structure.note.no-profile", fallback)
                : Message.of("structure.note.unknown-profile", named, fallback);
    }
}
