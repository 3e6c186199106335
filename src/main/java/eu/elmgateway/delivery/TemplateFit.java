package eu.elmgateway.delivery;

import eu.elmgateway.registry.MissingValue;
import eu.elmgateway.registry.Registry;
import eu.elmgateway.registry.RegistryCatalogue;
import eu.elmgateway.safe.ConfigException;
import eu.elmgateway.safe.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.RouteTemplateDefinition;
import org.apache.camel.model.RouteTemplateParameterDefinition;

/**
 * Says what speaks against making a registry's route of its protocol's template: no such template, a setting that it needs and
 * does not get, a setting that is most likely misspelt.
 */
final class TemplateFit {
    /** Settings that steps read themselves, whatever the template. */
    private static final Set<String> OF_STEPS =
            Set.of("user", "password", "mapping", "rules", "connectTimeout", "responseTimeout");

    /** What the gateway gives itself. */
    private static final Set<String> GIVEN = Set.of("registry", "kafka");

    private final ModelCamelContext context;
    private final RegistryCatalogue catalogue;
    private final Renderings renderings;

    TemplateFit(ModelCamelContext context, RegistryCatalogue catalogue, Renderings renderings) {
        this.context = context;
        this.catalogue = catalogue;
        this.renderings = renderings;
    }

    List<ConfigException.Problem> problems(Registry registry) {
        RouteTemplateDefinition template = context.getRouteTemplateDefinition(registry.protocol());
        if (template == null) {
            return unknown(registry).problems();
        }
        Map<String, String> misspelt = misspelt(registry, known(template));
        List<ConfigException.Problem> problems = new ArrayList<>();
        misspelt.forEach((setting, meant) ->
                problems.addAll(misspelt(registry, setting, meant).problems()));
        for (RouteTemplateParameterDefinition parameter : template.getTemplateParameters()) {
            String name = parameter.getName();
            if (needed(parameter) && !given(registry, name) && !misspelt.containsValue(name)) {
                problems.addAll(lacking(registry, parameter).problems());
            }
        }
        return problems;
    }

    private Map<String, String> misspelt(Registry registry, Set<String> known) {
        Map<String, String> misspelt = new TreeMap<>();
        registry.settings().keySet().stream()
                .filter(setting -> !known.contains(setting) && !renderings.takes(registry, setting))
                .forEach(setting -> Nearest.to(setting, known).ifPresent(meant -> misspelt.put(setting, meant)));
        return misspelt;
    }

    private static Set<String> known(RouteTemplateDefinition template) {
        return Stream.concat(
                        template.getTemplateParameters().stream().map(RouteTemplateParameterDefinition::getName),
                        OF_STEPS.stream())
                .collect(Collectors.toSet());
    }

    private static boolean needed(RouteTemplateParameterDefinition parameter) {
        return !Boolean.FALSE.equals(parameter.getRequired())
                && parameter.getDefaultValue() == null
                && !GIVEN.contains(parameter.getName());
    }

    private static boolean given(Registry registry, String setting) {
        return registry.settings().containsKey(setting)
                || registry.missing().stream().map(MissingValue::key).anyMatch(("settings." + setting)::equals);
    }

    private ConfigException unknown(Registry registry) {
        List<String> names = context.getRouteTemplateDefinitions().stream()
                .map(RouteTemplateDefinition::getId)
                .filter(name -> name.startsWith("registry-"))
                .sorted()
                .toList();
        String meant = Nearest.to(registry.protocol(), names)
                .map(name -> "Did you mean " + name + "?")
                .orElse("Write one of " + String.join(", ", names) + ".");
        return catalogue.wrong(
                registry, "/protocol", "There is no route template " + registry.protocol() + " in routes/.", meant);
    }

    private ConfigException lacking(Registry registry, RouteTemplateParameterDefinition parameter) {
        String what = parameter.getDescription() == null ? "" : " (" + parameter.getDescription() + ")";
        return catalogue.wrong(
                registry,
                "/settings",
                registry.protocol() + " needs settings." + parameter.getName() + what + ".",
                "Add it.");
    }

    private ConfigException misspelt(Registry registry, String setting, String meant) {
        return catalogue.wrong(
                registry,
                "/settings/" + setting,
                "Nobody knows settings." + setting + ".",
                "Did you mean " + meant + "?");
    }
}
