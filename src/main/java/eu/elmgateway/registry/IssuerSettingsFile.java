package eu.elmgateway.registry;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.mapping.MappingParameter;
import eu.elmgateway.safe.ConfigException;
import eu.elmgateway.safe.ConfigFile;
import eu.elmgateway.safe.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Makes settings of a file that fits {@code registry-settings.schema.json}: every name in it must be one that the mapping takes. */
final class IssuerSettingsFile {
    private final ConfigFile file;
    private final String registry;
    private final Collection<MappingParameter> parameters;
    private final List<ConfigException.Problem> problems = new ArrayList<>();

    /** @param parameters what the mapping takes; names are not looked at if there are none */
    IssuerSettingsFile(ConfigFile file, String registry, Collection<MappingParameter> parameters) {
        this.file = file;
        this.registry = registry;
        this.parameters = parameters;
    }

    /** @throws ConfigException with everything that is wrong, each with line and cure */
    IssuerSettings read() {
        if (!file.tree().path("registry").asText().equals(registry)) {
            problem("/registry", "The name is not that of the file.", "Write " + registry + ", or rename the file.");
        }
        Map<String, String> all = values("/settings");
        List<IssuerSettings.Rule> only = new ArrayList<>();
        for (int i = 0; i < file.tree().path("only").size(); i++) {
            only.add(new IssuerSettings.Rule(issuers("/only/" + i + "/issuer"), values("/only/" + i + "/settings")));
        }
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
        return new IssuerSettings(all, only);
    }

    private List<String> issuers(String pointer) {
        return StreamSupport.stream(file.tree().at(pointer).spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private Map<String, String> values(String pointer) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : file.tree().at(pointer).properties()) {
            String text = entry.getValue().asText();
            check(pointer + "/" + entry.getKey(), entry.getKey(), text);
            values.put(entry.getKey(), text);
        }
        return values;
    }

    private void check(String place, String name, String text) {
        Optional<MappingParameter> parameter =
                parameters.stream().filter(one -> one.name().equals(name)).findFirst();
        if (parameter.isPresent()) {
            parameter
                    .get()
                    .fault(text)
                    .ifPresent(fault -> problem(place, fault, parameter.get().choice()));
        } else if (!parameters.isEmpty()) {
            List<String> names = parameters.stream().map(MappingParameter::name).toList();
            String meant = Nearest.to(name, names)
                    .map(near -> "Did you mean " + near + "? ")
                    .orElse("");
            problem(
                    place,
                    "The mapping to " + registry + " takes no setting " + name + ".",
                    meant + "There are " + String.join(", ", names) + ".");
        }
    }

    private void problem(String pointer, String message, String cure) {
        problems.addAll(file.wrong(pointer, message, cure).problems());
    }
}
