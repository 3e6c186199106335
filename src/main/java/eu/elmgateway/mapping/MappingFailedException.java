package eu.elmgateway.mapping;

import org.jspecify.annotations.Nullable;

/**
 * A mapping broke: its stylesheet has a mistake or ran out of time. Neither the sender nor a setting can help; whoever keeps
 * the mapping must. The message names mapping, file and line, never content.
 */
public final class MappingFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MappingFailedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
