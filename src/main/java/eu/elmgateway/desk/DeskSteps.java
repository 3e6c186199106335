package eu.elmgateway.desk;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.component.StepFactory;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.store.Actor;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** The steps of the operators' API, by the names that routes use. */
public final class DeskSteps {
    private final Function<Actor, Hands> hands;
    private final SafeReaders readers;

    private DeskSteps(Function<Actor, Hands> hands, SafeReaders readers) {
        this.hands = hands;
        this.readers = readers;
    }

    /** What an operation makes of a request. */
    @FunctionalInterface
    interface Operation {
        JsonNode of(Hands hands, Asked asked);
    }

    /**
     * All of them.
     *
     * @param withKey the name of the operator whose key this is
     * @param hands those of an operator
     */
    public static Map<String, StepFactory> of(
            Function<String, Optional<String>> withKey, Function<Actor, Hands> hands, SafeReaders readers) {
        var steps = new DeskSteps(hands, readers);
        return Map.ofEntries(
                Map.entry("operator", StepFactory.plain("operator", new OperatorStep(withKey))),
                steps.entry("deliveries", (hand, asked) -> hand.deliveries(asked.query())),
                steps.entry("delivery", (hand, asked) -> hand.delivery(asked.path("id"))),
                steps.entry("resend", (hand, asked) -> hand.resend(asked.texts("deliveries"))),
                steps.entry(
                        "close", (hand, asked) -> hand.close(asked.path("id"), asked.text("as"), asked.text("reason"))),
                steps.entry("operators-batches", (hand, asked) -> hand.batches(asked.told(Queries.BATCHES))),
                steps.entry(
                        "operators-batch", (hand, asked) -> hand.batch(asked.path("id"), asked.told(Queries.ITEMS))),
                steps.entry("registries", (hand, asked) -> hand.registries()),
                steps.entry("hold-registry", (hand, asked) -> hand.hold(asked.path("name"), asked.text("reason"))),
                steps.entry("release-registry", (hand, asked) -> hand.release(asked.path("name"))),
                steps.entry("unmatched", (hand, asked) -> hand.unmatched(asked.limit())),
                steps.entry("erase", (hand, asked) -> hand.erase(asked.wanted())),
                steps.entry("audit", (hand, asked) -> hand.audit(asked.path("id"))),
                steps.entry("audit-head", (hand, asked) -> hand.auditHead()));
    }

    private Map.Entry<String, StepFactory> entry(String name, Operation operation) {
        return Map.entry(name, StepFactory.plain(name, step(operation)));
    }

    private Processor step(Operation operation) {
        return (Exchange exchange) -> {
            Hands operators = hands.apply(Actor.operator(OperatorStep.operator(exchange)));
            exchange.getMessage().setBody(operation.of(operators, Asked.of(exchange, readers)));
        };
    }
}
