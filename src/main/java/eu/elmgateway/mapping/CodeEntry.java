package eu.elmgateway.mapping;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmMap;
import org.jspecify.annotations.Nullable;

/**
 * What a key of a code table means, and when and for whom.
 *
 * @param from the first day on which it does, null if it always did
 * @param until the last day, null if there is none
 * @param issuer an identifier of the issuer for which it does, null if for all
 * @param line of the file, from 1
 */
record CodeEntry(
        String value,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String issuer,
        int line) {

    /** Whether on some day one could not say which of the two is meant. */
    boolean clashes(CodeEntry other) {
        return Objects.equals(issuer, other.issuer) && begins(from, other.until) && begins(other.from, until);
    }

    private static boolean begins(@Nullable LocalDate from, @Nullable LocalDate until) {
        return from == null || until == null || !from.isAfter(until);
    }

    /** As {@code mappings/common/tables.xsl} reads it; what is not stated is not in the map. */
    XdmMap xdm() {
        Map<XdmAtomicValue, XdmAtomicValue> fields = new LinkedHashMap<>();
        fields.put(new XdmAtomicValue("value"), new XdmAtomicValue(value));
        if (from != null) {
            fields.put(new XdmAtomicValue("from"), new XdmAtomicValue(from));
        }
        if (until != null) {
            fields.put(new XdmAtomicValue("until"), new XdmAtomicValue(until));
        }
        if (issuer != null) {
            fields.put(new XdmAtomicValue("issuer"), new XdmAtomicValue(issuer));
        }
        return new XdmMap(fields);
    }
}
