package eu.elmgateway.cli;

import eu.elmgateway.Engine;
import eu.elmgateway.format.FormatId;
import eu.elmgateway.mapping.Mapping;
import eu.elmgateway.mapping.MappingCatalogue;
import eu.elmgateway.mapping.MappingParameter;
import eu.elmgateway.safe.ConfigException;
import eu.elmgateway.safe.Nearest;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * The mapping from ELM to a format that somebody asked for. It stands beside the command that needs it, for the command line
 * looks into every command at every start, and would load what is named here.
 */
final class TargetMapping {
    private TargetMapping() {}

    /**
     * What somebody calls a format that a credential shall become.
     *
     * @throws ParameterException if it is none; the message says what was probably meant
     */
    static FormatId format(Engine engine, String text, CommandLine line) {
        try {
            return FormatId.parse(text);
        } catch (IllegalArgumentException e) {
            throw none(text, engine.mappings(), line);
        }
    }

    /**
     * @throws ConfigException if there is one, and it is out of service
     * @throws ParameterException if there is none; the message lists where mappings lead
     */
    static Mapping of(Engine engine, FormatId target, CommandLine line) {
        MappingCatalogue mappings = engine.mappings();
        mappings.outOfService(Engine.ELM, target).ifPresent(out -> {
            throw new ConfigException(out.problems());
        });
        return mappings.between(Engine.ELM, target).orElseThrow(() -> none(target.toString(), mappings, line));
    }

    /**
     * Demands that settings have names that count on the way from any document to a format: one that nobody takes was misspelt.
     * What mappings take that are out of service nobody knows.
     *
     * @throws ParameterException if one has not; the message says what was probably meant
     */
    static void demand(Engine engine, FormatId target, Set<String> settings, CommandLine line) {
        List<Mapping> way = engine.mappings().mappings().stream()
                .filter(mapping -> mapping.descriptor().to().equals(Engine.ELM)
                        || mapping.descriptor().maps(Engine.ELM, target))
                .toList();
        for (String setting : settings) {
            if (engine.mappings().outOfService().isEmpty()
                    && way.stream().noneMatch(mapping -> mapping.takes(setting))) {
                List<String> names = names(way);
                throw new ParameterException(line, Unknown.words("setting", setting, names, names));
            }
        }
    }

    private static List<String> names(List<Mapping> mappings) {
        return mappings.stream()
                .flatMap(mapping -> mapping.descriptor().parameters().stream())
                .map(MappingParameter::name)
                .sorted()
                .distinct()
                .toList();
    }

    private static ParameterException none(String target, MappingCatalogue mappings, CommandLine line) {
        List<String> targets = targets(mappings);
        String meant = Nearest.to(target, targets)
                .or(() -> targets.stream().filter(one -> one.startsWith(target)).findFirst())
                .map(near -> "; did you mean '" + near + "'?")
                .orElse(";");
        return new ParameterException(
                line,
                "there is no mapping to '" + target + "'" + meant + " mappings lead to " + String.join(", ", targets));
    }

    /** ELM itself, and what is made of it; what registries say goes other ways. */
    private static List<String> targets(MappingCatalogue mappings) {
        return mappings.mappings().stream()
                .map(Mapping::descriptor)
                .filter(mapping ->
                        mapping.from().contains(Engine.ELM) || mapping.to().equals(Engine.ELM))
                .map(mapping -> mapping.to().toString())
                .sorted()
                .distinct()
                .toList();
    }
}
