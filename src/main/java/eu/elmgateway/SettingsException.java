package eu.elmgateway;

import org.jspecify.annotations.Nullable;

/** A setting, a configuration file or the surroundings keep the gateway from starting; the message says what to change. */
public final class SettingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SettingsException(String message) {
        super(message);
    }

    public SettingsException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** What to change; never null. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
