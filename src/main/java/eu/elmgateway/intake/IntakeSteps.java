package eu.elmgateway.intake;

import eu.elmgateway.api.ProblemException;
import eu.elmgateway.api.ProblemKind;
import eu.elmgateway.api.Reports;
import eu.elmgateway.api.Statuses;
import eu.elmgateway.api.soap.SoapMessages;
import eu.elmgateway.component.StepFactory;
import eu.elmgateway.component.StepParameters;
import eu.elmgateway.wording.Message;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.camel.Processor;

/** The steps of intake, by the names that routes use. */
public final class IntakeSteps {
    private IntakeSteps() {}

    /** All of them. */
    public static Map<String, StepFactory> of(IntakeParts parts) {
        Map<String, StepFactory> steps = new HashMap<>();
        var reports = new Reports(parts.readers());
        var statuses = new Statuses(parts.store(), reports, parts.readers());
        var planning = new Planning(parts.routing(), parts.store(), parts.ids());
        taking(steps, "allow", AllowStep::new);
        taking(steps, "receive", given -> new ReceiveStep(body(given, parts), parts.clock()));
        taking(steps, "body", given -> new BodyStep(body(given, parts)));
        taking(steps, "options", given -> new OptionsStep(parts.validating(), given.list("names")));
        plain(steps, "authenticate", new AuthenticateStep(parts.senders()));
        plain(steps, "validate", new ValidateStep(parts.validating()));
        plain(steps, "credential", new CredentialStep(parts.settings()));
        plain(steps, "convert", new ConvertStep(parts.settings()));
        plain(steps, "route", new RouteStep(planning, parts.canonicalJson()));
        plain(steps, "revoke", new RevokeStep(planning, parts.store(), parts.readers()));
        plain(steps, "store", new StoreStep(parts));
        plain(steps, "answer", new AnswerStep(reports));
        plain(steps, "nowhere", exchange -> {
            throw new ProblemException(ProblemKind.NOT_FOUND, Message.of("problem.nothing-here"));
        });
        plain(steps, "problem", new ProblemStep());
        plain(steps, "face", new FaceStep());
        plain(steps, "checks", new ChecksStep(parts));
        plain(steps, "report", new ReportStep());
        plain(steps, "kept-report", new KeptReportStep(parts.store(), statuses, reports, parts.readers()));
        plain(steps, "seal-report", new SealReportStep(statuses, reports));
        soap(steps, parts);
        drop(steps, parts);
        topic(steps, parts);
        plain(steps, "health", new HealthStep(parts.store(), parts.sound(), parts.clock()));
        plain(steps, "openapi", new OpenApiStep());
        plain(steps, "status", new StatusStep(statuses));
        plain(steps, "loss", new LossStep(statuses));
        plain(steps, "acknowledgement", new AcknowledgementStep(statuses));
        plain(steps, "signed-receipt", new SignedReceiptStep(parts.store(), statuses, parts.notary()));
        plain(
                steps,
                "keys",
                exchange -> exchange.getMessage().setBody(parts.notary().keys()));
        return steps;
    }

    private static void soap(Map<String, StepFactory> steps, IntakeParts parts) {
        var messages = new SoapMessages(parts.readers());
        plain(steps, "envelope", new EnvelopeStep(new RequestBody(EnvelopeStep.TYPES, parts.limits())));
        plain(steps, "wsdl", new WsdlStep());
        plain(steps, "soap-body", new SoapBodyStep());
        plain(steps, "soap-request", new SoapRequestStep(parts.clock()));
        plain(steps, "soap-response", new SoapResponseStep(messages));
        plain(steps, "soap-fault", new SoapFaultStep(messages));
    }

    private static void drop(Map<String, StepFactory> steps, IntakeParts parts) {
        plain(steps, "drop", new DropStep(parts.limits().maxBody(), parts.clock()));
        plain(steps, "drop-later", exchange -> parts.drop().pause());
        taking(steps, "drop-report", given -> new DropReportStep(given.text("into")));
    }

    private static void topic(Map<String, StepFactory> steps, IntakeParts parts) {
        taking(
                steps,
                "topic-push",
                given -> new TopicPushStep(
                        given.text("sender"), parts.senders(), parts.limits().maxBody(), parts.clock()));
        plain(steps, "topic-answer", new TopicAnswerStep());
        plain(steps, "topic-commit", exchange -> TopicMessage.of(exchange).commit());
        taking(steps, "topic-later", given -> new TopicLaterStep(Duration.ofMillis(given.number("pause"))));
    }

    private static void plain(Map<String, StepFactory> steps, String name, Processor step) {
        steps.put(name, StepFactory.plain(name, step));
    }

    private static void taking(Map<String, StepFactory> steps, String name, Function<StepParameters, Processor> make) {
        steps.put(name, StepFactory.taking(name, make));
    }

    private static RequestBody body(StepParameters given, IntakeParts parts) {
        return new RequestBody(given.list("types"), parts.limits());
    }
}
