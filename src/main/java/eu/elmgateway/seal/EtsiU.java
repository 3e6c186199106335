package eu.elmgateway.seal;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands in {@code etsiU} (TS 119 182-1, 5.3), the part of a JAdES signature that grows after signing. */
final class EtsiU {
    private EtsiU() {}

    /** The level of a baseline signature, by what it carries. */
    static SealLevel level(SafeReaders readers, byte @Nullable [] header) {
        Set<String> names = header == null ? Set.of() : names(readers, header);
        if (!names.contains("sigTst")) {
            return SealLevel.B;
        }
        if (!names.contains("rVals") && !names.contains("anyValData")) {
            return SealLevel.T;
        }
        return names.contains("arcTst") ? SealLevel.LTA : SealLevel.LT;
    }

    private static Set<String> names(SafeReaders readers, byte[] header) {
        var names = new HashSet<String>();
        try {
            for (JsonNode one : readers.json(header).tree().path("etsiU")) {
                JsonNode component = one.isTextual()
                        ? readers.json(Base64.getUrlDecoder().decode(one.textValue()))
                                .tree()
                        : one;
                component.fieldNames().forEachRemaining(names::add);
            }
        } catch (UnreadableException | IllegalArgumentException unreadable) {
            // What nobody can read lifts no level.
        }
        return names;
    }
}
