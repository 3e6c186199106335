package eu.elmgateway.doctor;

import eu.elmgateway.Engine;
import eu.elmgateway.Gateways;
import eu.elmgateway.Parties;
import eu.elmgateway.Registries;
import eu.elmgateway.Settings;
import eu.elmgateway.mapping.MappingCatalogue;
import eu.elmgateway.registry.Registry;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** All files of configuration, and the cases of the mappings; what it read others look at. */
final class ConfigurationCheck implements Check {
    private final Settings settings;
    private Collection<Registry> registries = List.of();

    ConfigurationCheck(Settings settings) {
        this.settings = settings;
    }

    @Override
    public void look(Consumer<Line> seen) {
        Engine engine = Gateways.engine(settings);
        seen.accept(Line.ok("configuration", "formats and schemas can be read"));
        MappingCatalogue mappings = engine.mappings();
        mappings.outOfService()
                .forEach(out -> seen.accept(Line.error(
                        "mappings",
                        "the mapping " + out.name() + " is out of service: its cases fail, or it cannot be read",
                        "elm-gateway mapping test " + out.name())));
        seen.accept(Line.ok("mappings", mappings.mappings().size() + " mappings are in service: their cases pass"));
        Parties.senderSettings(settings, engine.readers(), () -> mappings.to(Engine.ELM))
                .check();
        seen.accept(Line.ok("configuration", "the settings of senders can be read"));
        registries = Registries.of(settings, engine).catalogue().registries();
        seen.accept(Line.ok("configuration", registries.size() + " registries and their settings can be read"));
    }

    /** Those there are, once it has looked. */
    Collection<Registry> registries() {
        return registries;
    }
}
