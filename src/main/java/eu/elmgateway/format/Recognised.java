package eu.elmgateway.format;

import eu.elmgateway.wording.Message;
import org.jspecify.annotations.Nullable;

/**
 * A document whose format is known.
 *
 * @param note what a reader should know of how it was recognised, such as that the version is a guess; null if nothing
 */
public record Recognised(
        Format format,
        DocumentKind kind,
        Body body,
        @Nullable Message note) {}
