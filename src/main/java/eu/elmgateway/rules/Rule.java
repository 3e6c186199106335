package eu.elmgateway.rules;

import eu.elmgateway.wording.Template;
import org.jspecify.annotations.Nullable;

/**
 * One rule as {@code rules.yaml} has it. Immutable.
 *
 * @param id such as {@code rules:blank-text}
 * @param severity {@code error}, {@code warning} or {@code info}; rules that are switched off are not made
 * @param title what the rule is about
 * @param message what is wrong, with gaps that the check fills
 * @param advice what to write instead, with the same gaps; null if the message says it
 * @param suggestion what to write instead where the check knows it, with one gap for it; null if the check never does
 */
public record Rule(
        String id,
        String severity,
        Template title,
        Template message,
        @Nullable Template advice,
        @Nullable Template suggestion) {}
