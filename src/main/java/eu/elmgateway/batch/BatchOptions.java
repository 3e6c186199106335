package eu.elmgateway.batch;

import eu.elmgateway.api.ProblemException;
import eu.elmgateway.api.ProblemKind;
import eu.elmgateway.wording.Message;
import io.vertx.core.MultiMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a sender wants a batch to be taken.
 *
 * @param whole whether all or nothing is taken
 * @param element what is repeated in an XML collection, null if it shall be found out
 */
record BatchOptions(boolean whole, @Nullable String element) {
    private static final List<String> NAMES = List.of("whole", "element");

    /**
     * Reads query parameters.
     *
     * @throws ProblemException 400 if one is unknown, written twice or means nothing
     */
    static BatchOptions of(MultiMap query) {
        query.names().stream().filter(name -> !NAMES.contains(name)).findFirst().ifPresent(name -> {
            throw wrong(Message.of("problem.no-option", name, NAMES));
        });
        String whole = one(query, "whole");
        if (whole != null && !whole.equals("true") && !whole.equals("false")) {
            throw wrong(Message.of("batch.option-whole", whole));
        }
        return new BatchOptions("true".equals(whole), one(query, "element"));
    }

    private static @Nullable String one(MultiMap query, String name) {
        List<String> values = query.getAll(name);
        if (values.size() > 1) {
            throw wrong(Message.of("problem.option-twice", name));
        }
        return values.isEmpty() || values.get(0).isBlank() ? null : values.get(0);
    }

    private static ProblemException wrong(Message detail) {
        return new ProblemException(ProblemKind.BAD_REQUEST, detail);
    }
}
