package eu.elmgateway.intake;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.intake.SettingsOfSender.Rule;
import eu.elmgateway.mapping.MappingDescriptor;
import eu.elmgateway.mapping.MappingParameter;
import eu.elmgateway.safe.ConfigException;
import eu.elmgateway.safe.ConfigFile;
import eu.elmgateway.safe.Nearest;
import eu.elmgateway.seal.SealPolicy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Makes settings of a file that fits {@code sender-settings.schema.json}: every name in it must be one that a mapping takes. */
final class SettingsFile {
    private final ConfigFile file;
    private final Collection<MappingDescriptor> mappings;
    private final List<ConfigException.Problem> problems = new ArrayList<>();

    /** @param mappings those that lead from what is pushed to ELM */
    SettingsFile(ConfigFile file, Collection<MappingDescriptor> mappings) {
        this.file = file;
        this.mappings = mappings;
    }

    /** @throws ConfigException with everything that is wrong, each with line and cure */
    SettingsOfSender read() {
        List<Rule> rules = new ArrayList<>();
        rules.add(new Rule(List.of(), List.of(), values("/settings", List.of())));
        for (int i = 0; i < file.tree().path("only").size(); i++) {
            String rule = "/only/" + i;
            List<String> formats = words(rule + "/format");
            checkFormats(formats, rule);
            rules.add(new Rule(words(rule + "/issuer"), formats, values(rule + "/settings", formats)));
        }
        Map<String, SealPolicy> seals = seals(file.tree().path("seal"));
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
        Path path = file.file();
        return new SettingsOfSender(
                shown(path), file.tree().path("incomplete").asText().equals("accept"), rules, seals);
    }

    /** One word for all documents, or one for each format. */
    private static Map<String, SealPolicy> seals(JsonNode seal) {
        Map<String, SealPolicy> seals = new LinkedHashMap<>();
        if (seal.isTextual()) {
            seals.put(SettingsOfSender.OTHERS, SealPolicy.of(seal.asText()));
        }
        seal.properties()
                .forEach(entry ->
                        seals.put(entry.getKey(), SealPolicy.of(entry.getValue().asText())));
        return seals;
    }

    private List<String> words(String pointer) {
        return StreamSupport.stream(file.tree().at(pointer).spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private void checkFormats(List<String> formats, String rule) {
        for (int i = 0; i < formats.size(); i++) {
            if (mappingsOf(List.of(formats.get(i))).findAny().isEmpty()) {
                String known = mappings.stream()
                        .flatMap(mapping -> mapping.from().stream())
                        .map(Object::toString)
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(", "));
                problem(
                        rule + "/format/" + i,
                        "No mapping leads from " + formats.get(i) + " to ELM.",
                        "There are " + known + ".");
            }
        }
    }

    private Map<String, String> values(String pointer, List<String> formats) {
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, List<MappingParameter>> parameters = mappingsOf(formats)
                .flatMap(mapping -> mapping.parameters().stream())
                .collect(Collectors.groupingBy(MappingParameter::name, LinkedHashMap::new, Collectors.toList()));
        for (Map.Entry<String, JsonNode> entry : file.tree().at(pointer).properties()) {
            String place = pointer + "/" + entry.getKey();
            if (parameters.containsKey(entry.getKey())) {
                values.put(entry.getKey(), value(place, entry.getValue().asText(), parameters.get(entry.getKey())));
            } else {
                unknown(place, entry.getKey(), parameters.keySet());
            }
        }
        return values;
    }

    private void unknown(String place, String name, Collection<String> names) {
        String meant = Nearest.to(name, names)
                .map(near -> "Did you mean " + near + "? ")
                .orElse("");
        problem(
                place,
                "No mapping of these documents takes a setting " + name + ".",
                meant + "There are " + String.join(", ", names) + ".");
    }

    private String value(String place, String text, List<MappingParameter> parameters) {
        try {
            for (MappingParameter parameter : parameters) {
                if (parameter.file() == MappingParameter.FileKind.IMAGE
                        && !parameter.policyNames().containsKey(text)) {
                    return new ImageFile(file.file().resolveSibling(text)).dataUri();
                }
                parameter.fault(text).ifPresent(fault -> {
                    throw new IllegalArgumentException(fault);
                });
            }
        } catch (IllegalArgumentException e) {
            problem(place, String.valueOf(e.getMessage()), parameters.get(0).choice());
        }
        return text;
    }

    private Stream<MappingDescriptor> mappingsOf(List<String> formats) {
        var rule = new Rule(List.of(), formats, Map.of());
        return mappings.stream().filter(mapping -> mapping.from().stream().anyMatch(rule::takes));
    }

    private void problem(String pointer, String message, String cure) {
        problems.addAll(file.wrong(pointer, message, cure).problems());
    }

    /** A file with the folder it is in, also where it was named without one. */
    private static String shown(Path path) {
        Path whole = path.toAbsolutePath();
        return whole.subpath(Math.max(0, whole.getNameCount() - 2), whole.getNameCount())
                .toString();
    }
}
