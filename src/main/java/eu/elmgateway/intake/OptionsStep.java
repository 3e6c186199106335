package eu.elmgateway.intake;

import eu.elmgateway.api.ProblemException;
import eu.elmgateway.api.ProblemKind;
import eu.elmgateway.validation.ValidationOptions;
import eu.elmgateway.wording.Message;
import io.vertx.core.MultiMap;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.jspecify.annotations.Nullable;

/**
 * {@code elm:options}: notes how a document is to be judged, by the query parameters {@code profile}, {@code draft} and
 * {@code completeness}. Thread-safe.
 */
final class OptionsStep implements Processor {
    private static final List<String> NAMES = List.of("profile", "draft", "completeness");

    private final Validating validating;

    OptionsStep(Validating validating) {
        this.validating = validating;
    }

    @Override
    public void process(Exchange exchange) {
        MultiMap query = IntakeNotes.request(exchange).params();
        query.names().stream().filter(name -> !NAMES.contains(name)).findFirst().ifPresent(name -> {
            throw wrong(Message.of("problem.no-option", name, NAMES));
        });
        IntakeNotes.options(exchange, options(query));
    }

    private ValidationOptions options(MultiMap query) {
        String profile = one(query, "profile");
        String completeness = one(query, "completeness");
        String draft = one(query, "draft");
        ValidationOptions options = validating.standard();
        options = profile == null ? options : options.byProfile(profile);
        options = completeness == null ? options : options.against(completeness);
        if (draft != null && !draft.equals("true") && !draft.equals("false")) {
            throw wrong(Message.of("problem.option-draft", draft));
        }
        options = "true".equals(draft) ? options.asDraft() : options;
        try {
            validating.demand(options);
        } catch (IllegalArgumentException e) {
            throw wrong(Message.verbatim(String.valueOf(e.getMessage())));
        }
        return options;
    }

    private static @Nullable String one(MultiMap query, String name) {
        List<String> values = query.getAll(name);
        if (values.size() > 1) {
            throw wrong(Message.of("problem.option-twice", name));
        }
        return values.isEmpty() ? null : values.get(0);
    }

    private static ProblemException wrong(Message detail) {
        return new ProblemException(ProblemKind.BAD_REQUEST, detail);
    }
}
