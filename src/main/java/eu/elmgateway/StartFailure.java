package eu.elmgateway;

import java.io.IOException;

/** Says in one sentence why a gateway did not start. */
final class StartFailure {
    private StartFailure() {}

    static SettingsException explain(Throwable failure) {
        var texts = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SettingsException known) {
                return known;
            }
            if (cause instanceof IOException
                    && cause.getMessage() != null
                    && cause.getMessage().startsWith("cannot listen")) {
                return new SettingsException(cause.getMessage(), failure);
            }
            String text = String.valueOf(cause.getMessage());
            if (texts.indexOf(text) < 0) {
                texts.append(texts.isEmpty() ? "" : ": ").append(text);
            }
        }
        return new SettingsException("the gateway cannot start: " + texts, failure);
    }
}
