package eu.elmgateway.registry;

/**
 * What a registry's file leaves to the operator and nobody has given.
 *
 * @param key where it stands, such as {@code settings.folder}
 * @param cure what to set
 */
public record MissingValue(String key, String cure) {
    /** Key and cure, for a person. */
    @Override
    public String toString() {
        return key + " (" + cure + ")";
    }
}
