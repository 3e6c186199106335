package eu.elmgateway.mapping;

import eu.elmgateway.format.FormatId;
import eu.elmgateway.safe.ConfigException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mapping that is there and is not used, since it cannot be loaded or its cases do not pass.
 *
 * @param name the name of its folder
 * @param descriptor what it would map, null if even that cannot be read
 * @param problems why: file, line, cure
 */
public record OutOfService(
        String name, @Nullable MappingDescriptor descriptor, List<ConfigException.Problem> problems) {
    public OutOfService {
        problems = List.copyOf(problems);
    }

    /** Whether it is the one that is needed here; of one that cannot be read its name tells. */
    boolean maps(FormatId from, FormatId to) {
        return descriptor == null
                ? name.startsWith(from.name() + "_to_") || name.endsWith("_to_" + to.name())
                : descriptor.maps(from, to);
    }

    /** For who waits for it. */
    public String reason() {
        return "the mapping " + name + " is not in service; elm-gateway mapping test " + name + " shows why";
    }
}
