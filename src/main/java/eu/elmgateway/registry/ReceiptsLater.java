package eu.elmgateway.registry;

import java.util.Map;

/**
 * The route by which a registry's receipts come in later. Immutable.
 *
 * @param protocol the route template, such as {@code receipts-file}
 * @param settings the template's parameters, placeholders filled in
 */
public record ReceiptsLater(String protocol, Map<String, String> settings) {
    public ReceiptsLater {
        settings = Map.copyOf(settings);
    }
}
