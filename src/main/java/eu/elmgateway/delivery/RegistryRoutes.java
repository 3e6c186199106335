package eu.elmgateway.delivery;

import eu.elmgateway.registry.MissingValue;
import eu.elmgateway.registry.ReceiptsLater;
import eu.elmgateway.registry.Registry;
import eu.elmgateway.registry.RegistryCatalogue;
import eu.elmgateway.safe.ConfigException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.apache.camel.model.ModelCamelContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes routes of registries: of its protocol's template for each, or, while it lacks settings, of the template that holds its
 * deliveries for the operator.
 */
final class RegistryRoutes {
    private static final Logger LOG = LoggerFactory.getLogger(RegistryRoutes.class);
    private static final String HELD = "registry-held";

    private final CamelContext context;
    private final RegistryCatalogue catalogue;
    private final Connections connections;

    RegistryRoutes(CamelContext context, RegistryCatalogue catalogue, Connections connections) {
        this.context = context;
        this.catalogue = catalogue;
        this.connections = connections;
    }

    void add(Renderings renderings) {
        List<ConfigException.Problem> problems = new ArrayList<>();
        Collection<Registry> registries = catalogue.registries();
        renderings
                .problems(registries)
                .forEach((registry, problem) -> problems.addAll(catalogue
                        .wrong(registry, "/format", problem, "Correct the format, or add a mapping that writes it.")
                        .problems()));
        var fit = new TemplateFit((ModelCamelContext) context, catalogue, renderings);
        registries.forEach(registry -> problems.addAll(fit.problems(registry)));
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
        registries.forEach(registry -> add(registry, renderings));
    }

    private void add(Registry registry, Renderings renderings) {
        List<MissingValue> missing = registry.missing().stream()
                .filter(value -> !ofMapping(registry, value.key(), renderings))
                .toList();
        if (!missing.isEmpty()) {
            LOG.warn("{} lacks {}; its deliveries are held", registry.name(), missing);
            route(registry, HELD, registry.name(), Map.of());
            return;
        }
        Map<String, String> settings = new HashMap<>(registry.settings());
        try {
            settings.putAll(connections.bind(context, registry));
        } catch (IllegalArgumentException e) {
            throw catalogue.wrong(registry, "/access", e.getMessage() + ".", "Correct it, then start again.");
        }
        route(registry, registry.protocol(), registry.name(), settings);
        ReceiptsLater receipts = registry.receipts();
        if (receipts != null) {
            route(registry, receipts.protocol(), registry.name() + "-receipts", receipts.settings());
        }
    }

    /** What only the mapping wants may be given for each issuer; it holds what lacks it. */
    private boolean ofMapping(Registry registry, String key, Renderings renderings) {
        String name = key.replaceFirst("^settings[.]", "");
        var template = ((ModelCamelContext) context).getRouteTemplateDefinition(registry.protocol());
        return key.startsWith("settings.")
                && renderings.takes(registry, name)
                && template != null
                && template.getTemplateParameters().stream()
                        .noneMatch(parameter -> parameter.getName().equals(name));
    }

    private void route(Registry registry, String template, String id, Map<String, String> settings) {
        var route = TemplatedRouteBuilder.builder(context, template).routeId(id).parameter("registry", registry.name());
        settings.forEach(route::parameter);
        try {
            route.add();
        } catch (Exception e) {
            throw catalogue.wrong(
                    registry,
                    "/settings",
                    "It does not fit the route template " + template + ": " + Causes.innermost(e),
                    "Correct protocol or settings, or the template in routes/.");
        }
    }
}
