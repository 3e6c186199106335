package eu.elmgateway.registry;

import org.jspecify.annotations.Nullable;

/**
 * Who asks whom on X-Road (message protocol 4.0), the data exchange layer of Estonia, Finland, Iceland and others. Immutable.
 *
 * @param client us
 * @param provider who offers the service
 * @param service its code
 * @param version its version; null if it has none
 * @param userId on whose behalf, such as {@code EE12345678901}; null to leave it out
 * @param issue the file or issue in which it is asked; null to leave it out
 */
public record XRoad(
        Member client,
        Member provider,
        String service,
        @Nullable String version,
        @Nullable String userId,
        @Nullable String issue) {

    /**
     * A member of an X-Road instance, or a subsystem of one.
     *
     * @param subsystem null for the member itself
     */
    public record Member(
            String instance,
            String memberClass,
            String code,
            @Nullable String subsystem) {
        private static final int SUBSYSTEM = 4;

        /** Of a text such as {@code EE/GOV/70000001/register}; null if it has fewer than three parts or more than four. */
        static @Nullable Member of(String text) {
            String[] parts = text.split("/", -1);
            if (parts.length < SUBSYSTEM - 1 || parts.length > SUBSYSTEM || text.matches("(.*/)?\\s*(/.*)?")) {
                return null;
            }
            return new Member(parts[0], parts[1], parts[2], parts.length == SUBSYSTEM ? parts[3] : null);
        }
    }
}
