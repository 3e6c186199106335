package eu.elmgateway.mapping;

import eu.elmgateway.safe.ConfigException;
import eu.elmgateway.safe.ConfigFile;
import eu.elmgateway.safe.Nearest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Parameters that several mappings take, {@code mappings/common/parameters.yaml}: a descriptor only names them, and may give
 * another default. Immutable.
 */
final class SharedParameters {
    private final Map<String, MappingParameter> parameters = new LinkedHashMap<>();

    SharedParameters(ConfigFile file) {
        for (MappingParameter parameter : file.as(Parameters.class).parameters()) {
            parameters.put(parameter.name(), parameter);
        }
    }

    /** As Jackson reads the file. */
    record Parameters(List<MappingParameter> parameters) {}

    /** The descriptor with all parameters in full. */
    MappingDescriptor complete(MappingDescriptor descriptor, ConfigFile file) {
        List<MappingParameter> all = descriptor.parameters();
        return descriptor.with(all.stream()
                .map(one -> one.shared() ? shared(one, file, "/parameters/" + all.indexOf(one) + "/name") : one)
                .toList());
    }

    private MappingParameter shared(MappingParameter named, ConfigFile file, String pointer) {
        MappingParameter parameter = parameters.get(named.name());
        if (parameter == null) {
            throw unknown(named.name(), file, pointer);
        }
        return parameter.standing(named.standard() == null ? parameter.standard() : named.standard());
    }

    private ConfigException unknown(String name, ConfigFile file, String pointer) {
        String meant = Nearest.to(name, parameters.keySet())
                .map(near -> "Did you mean " + near + "? ")
                .orElse("");
        return file.wrong(
                pointer,
                "A parameter without a meaning is one of mappings/common/parameters.yaml, and " + name + " is none.",
                meant + "Give it a meaning, or name one of " + String.join(", ", parameters.keySet()) + ".");
    }
}
