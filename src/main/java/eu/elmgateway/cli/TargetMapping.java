package eu.elmgateway.cli;

import eu.elmgateway.Engine;
import eu.elmgateway.format.FormatId;
import eu.elmgateway.mapping.Mapping;
import eu.elmgateway.mapping.MappingCatalogue;
import eu.elmgateway.safe.ConfigException;
import picocli.CommandLine.ParameterException;

/**
 * The mapping from ELM to a format that somebody asked for. It stands beside the command that needs it, for the command line
 * looks into every command at every start, and would load what is named here.
 */
final class TargetMapping {
    private TargetMapping() {}

    /**
     * @throws ConfigException if there is one, and it is out of service
     * @throws ParameterException if there is none; the message lists where mappings lead
     */
    static Mapping of(Engine engine, FormatId target, picocli.CommandLine line) {
        MappingCatalogue mappings = engine.mappings();
        mappings.outOfService(Engine.ELM, target).ifPresent(out -> {
            throw new ConfigException(out.problems());
        });
        return mappings.between(Engine.ELM, target)
                .orElseThrow(() -> new ParameterException(
                        line, "there is no mapping to " + target + "; mappings lead to " + targets(mappings)));
    }

    private static String targets(MappingCatalogue mappings) {
        return mappings.mappings().stream()
                .map(one -> one.descriptor().to().toString())
                .sorted()
                .distinct()
                .toList()
                .toString();
    }
}
