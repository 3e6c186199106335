package eu.elmgateway.intake;

import eu.elmgateway.api.Statuses;
import eu.elmgateway.component.StepFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Processor;

/** The steps of intake, by the names that routes use. */
public final class IntakeSteps {
    private IntakeSteps() {}

    /** All of them. */
    public static Map<String, StepFactory> of(IntakeParts parts) {
        Map<String, StepFactory> steps = new HashMap<>();
        steps.put("allow", AllowStep::create);
        steps.put("receive", (context, parameters) -> receive(parts, parameters));
        plain(steps, "authenticate", new AuthenticateStep(parts.senders()));
        plain(steps, "validate", new ValidateStep(parts.validating()));
        plain(steps, "credential", new CredentialStep());
        plain(steps, "route", new RouteStep(parts.routing(), parts.canonicalJson(), parts.ids()));
        plain(steps, "store", new StoreStep(parts.store(), parts.reportJson(), parts.ids()));
        plain(steps, "answer", new AnswerStep());
        plain(steps, "problem", new ProblemStep());
        plain(steps, "status", new StatusStep(new Statuses(parts.store())));
        return steps;
    }

    private static void plain(Map<String, StepFactory> steps, String name, Processor step) {
        steps.put(name, (context, parameters) -> {
            new StepParameters(name, parameters).noMore();
            return step;
        });
    }

    private static Processor receive(IntakeParts parts, Map<String, String> parameters) {
        var given = new StepParameters("receive", parameters);
        List<String> types = given.list("types");
        given.noMore();
        return new ReceiveStep(types, parts.limits(), parts.clock());
    }
}
