package eu.elmgateway;

import eu.elmgateway.elm.CredentialXml;
import eu.elmgateway.format.FormatId;
import eu.elmgateway.mapping.Mapping;
import eu.elmgateway.registry.Placeholders;
import eu.elmgateway.registry.Registry;
import eu.elmgateway.registry.RegistryCatalogue;
import eu.elmgateway.registry.RegistrySettings;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Registries, what they are told of issuers, and the engine that maps for them. */
public record Registries(RegistryCatalogue catalogue, RegistrySettings settings, Engine engine) {
    /**
     * The registries there are and what they are told of issuers, for commands.
     *
     * @param engine what maps
     * @throws eu.elmgateway.safe.ConfigException if a file is wrong: file, line, cure
     */
    public static Registries of(Settings settings, Engine engine) {
        return of(settings, engine, name -> Optional.ofNullable(System.getenv(Placeholders.environmentName(name))));
    }

    /** @param lookUp what registry files leave to the operator, by the name in double braces */
    static Registries of(Settings settings, Engine engine, Function<String, Optional<String>> lookUp) {
        var catalogue = RegistryCatalogue.load(
                settings.home(),
                engine.readers(),
                new CredentialXml(engine.model(), engine.readers().processor()),
                new Placeholders(lookUp));
        RegistrySettings told = told(settings, engine);
        told.check(catalogue.registries());
        return new Registries(catalogue, told, engine);
    }

    /** By which mapping a registry gets its documents; empty if it takes originals or there is none. */
    public Optional<Mapping> mapping(Registry registry) {
        return mapping(engine, registry);
    }

    /** Those whose documents are made of what is kept: each file replaces the last, or they ask. */
    Set<String> needed() {
        return catalogue.registries().stream()
                .filter(registry ->
                        registry.batching().whole() || registry.protocol().equals("registry-asks"))
                .map(Registry::name)
                .collect(Collectors.toSet());
    }

    private static RegistrySettings told(Settings settings, Engine engine) {
        return new RegistrySettings(
                settings.data(),
                engine.readers()
                        .config(settings.home().resolve("schemas/gateway"), RegistrySettings.schema(settings.home())),
                registry -> mapping(engine, registry)
                        .map(mapping -> mapping.descriptor().parameters())
                        .orElse(List.of()));
    }

    private static Optional<Mapping> mapping(Engine engine, Registry registry) {
        if (registry.unmapped()) {
            return Optional.empty();
        }
        return registry.setting("mapping")
                .map(engine.mappings()::named)
                .orElseGet(() -> engine.mappings().between(Engine.ELM, FormatId.parse(registry.format())));
    }
}
