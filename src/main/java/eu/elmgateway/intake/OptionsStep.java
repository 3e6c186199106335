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
 * {@code elm:options?names=A,B}: notes how a document is to be judged, by the query parameters {@code profile}, {@code draft} and
 * {@code completeness}, and whether the {@code checks} of Europass are wanted; {@code names} are those that may stand in the
 * query. Thread-safe.
 */
final class OptionsStep implements Processor {
    private static final String CHECKS = "checks";

    private final Validating validating;
    private final List<String> names;

    OptionsStep(Validating validating, List<String> names) {
        this.validating = validating;
        this.names = List.copyOf(names);
    }

    @Override
    public void process(Exchange exchange) {
        MultiMap query = IntakeNotes.query(exchange);
        query.names().stream().filter(name -> !names.contains(name)).findFirst().ifPresent(name -> {
            throw wrong(Message.of("problem.no-option", name, names));
        });
        IntakeNotes.options(exchange, options(query));
        IntakeNotes.checks(exchange, yes(query, CHECKS));
    }

    private ValidationOptions options(MultiMap query) {
        String profile = one(query, "profile");
        String completeness = one(query, "completeness");
        ValidationOptions options = validating.standard();
        options = profile == null ? options : options.byProfile(profile);
        options = completeness == null ? options : options.against(completeness);
        options = yes(query, "draft") ? options.asDraft() : options;
        try {
            validating.demand(options);
        } catch (IllegalArgumentException e) {
            throw wrong(Message.verbatim(String.valueOf(e.getMessage())));
        }
        return options;
    }

    private static boolean yes(MultiMap query, String name) {
        String said = one(query, name);
        if (said != null && !said.equals("true") && !said.equals("false")) {
            throw wrong(Message.of("problem.option-yes", name, said));
        }
        return "true".equals(said);
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
