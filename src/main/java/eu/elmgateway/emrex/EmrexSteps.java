package eu.elmgateway.emrex;

import eu.elmgateway.component.StepFactory;
import eu.elmgateway.registry.Registry;
import java.util.Map;
import java.util.function.BiFunction;
import org.apache.camel.Processor;

/** The steps that answer who fetches ELMO, by the names that routes use. */
public final class EmrexSteps {
    private EmrexSteps() {}

    /** All of them. */
    public static Map<String, StepFactory> of(EmrexParts parts) {
        return Map.of(
                "emrex", step("emrex", parts, (registry, shelf) -> new EmrexStep(new Caller(registry), shelf, parts)),
                "ewp-tors", step("ewp-tors", parts, (registry, shelf) -> new TranscriptsStep(registry, shelf, parts)));
    }

    private static StepFactory step(String name, EmrexParts parts, BiFunction<Registry, ElmoShelf, Processor> make) {
        return StepFactory.taking(name, given -> {
            Registry registry = parts.registries().demanded(given.text("registry"));
            return make.apply(registry, new ElmoShelf(registry, parts));
        });
    }
}
