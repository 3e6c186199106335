package eu.elmgateway;

import eu.elmgateway.elm.Credential;
import eu.elmgateway.intake.Routing;
import eu.elmgateway.registry.Changes;
import eu.elmgateway.registry.Registry;
import eu.elmgateway.registry.RegistryCatalogue;
import java.util.List;

/** Routing by the acceptance rules of the registries there are. Thread-safe. */
record RegistryRouting(RegistryCatalogue registries) implements Routing {
    @Override
    public List<String> registries(Credential credential) {
        return registries.accepting(credential).stream().map(Registry::name).toList();
    }

    @Override
    public boolean keepsVersionsApart(String registry) {
        return registries
                .registry(registry)
                .filter(one -> one.changes().corrections() == Changes.Corrections.NEW_RECORD)
                .isPresent();
    }
}
