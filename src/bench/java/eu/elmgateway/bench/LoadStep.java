package eu.elmgateway.bench;

import java.util.List;
import java.util.Optional;

/**
 * A step of a gateway's work and how to tell it on a stack.
 *
 * @param classes beginnings of names of classes, one of which is on the stack
 */
record LoadStep(String name, List<String> classes) {
    /** Threads that do several steps, to be told apart by samples. */
    static final String SAMPLED = "";

    private static final String WRITER = "store: the one writer, with SQLite's own work";
    private static final String OURS = "eu.elmgateway.";

    /** What holds wherever on the stack it is, the first that does. */
    private static final List<LoadStep> STEPS = List.of(
            ours("mapping: loss report", "mapping.loss."),
            ours("check of what goes out", "delivery.CheckStep", "delivery.Conformity", "delivery.OutputCheck"),
            ours("mapping: view, stylesheet, writing", "mapping.", "delivery.MapStep"),
            ours("signing", "notary."),
            ours("routing: which registries want it", "RegistryRouting", "registry."),
            ours("store: reading and handing over", "store."),
            ours("canonical credential, written and hashed", "intake.CredentialStep", "intake.RouteStep"),
            ours("report: written as JSON", "Engine.json", "api.Reports", "validation.report."),
            ours("validation, with reading", "validation.", "intake.ValidateStep"));

    /** What holds if it is nearest to the top of the stack. */
    private static final List<LoadStep> REST = List.of(
            ours("intake: the rest", "intake.", "api."),
            ours("delivery: the rest", "delivery.", "component.", ""),
            new LoadStep("HTTP out", List.of("org.apache.hc.", "org.apache.camel.component.http.", "sun.nio.ch.Nio")),
            new LoadStep("HTTP in", List.of("io.netty.", "io.vertx.", "org.apache.camel.component.platform.http.")),
            new LoadStep("log", List.of("ch.qos.logback.")),
            new LoadStep("Camel itself", List.of("org.apache.camel.")));

    private static LoadStep ours(String name, String... classes) {
        return new LoadStep(name, List.of(classes).stream().map(OURS::concat).toList());
    }

    private boolean has(String frame) {
        return classes.stream().anyMatch(frame::startsWith);
    }

    /**
     * The step of a stack.
     *
     * @param frames names of classes, the innermost first
     * @param isNative whether native code runs, which counts only where it works and does not wait
     */
    static Optional<String> of(List<String> frames, boolean isNative) {
        boolean waits = isNative && frames.stream().limit(3).noneMatch(frame -> frame.startsWith("org.sqlite."));
        if (waits || frames.stream().anyMatch(frame -> frame.startsWith(OURS + "store.GroupCommit"))) {
            return Optional.empty();
        }
        return Optional.of(STEPS.stream()
                .filter(step -> frames.stream().anyMatch(step::has))
                .map(LoadStep::name)
                .findFirst()
                .orElseGet(() -> rest(frames)));
    }

    private static String rest(List<String> frames) {
        return frames.stream()
                .flatMap(frame -> REST.stream().filter(step -> step.has(frame)).limit(1))
                .map(LoadStep::name)
                .findFirst()
                .orElse("other threads");
    }

    /** What a thread is for, by its name in the system, which has 15 characters. */
    static String ofThread(String name) {
        if (name.startsWith("C1 Comp") || name.startsWith("C2 Comp")) {
            return "JVM: compiler";
        }
        if (name.startsWith("VM ") || name.startsWith("GC ")) {
            return "JVM: collector and housekeeping";
        }
        if (name.startsWith("JFR ")) {
            return "JVM: taking these samples";
        }
        return name.startsWith("store-writer") ? WRITER : SAMPLED;
    }
}
