package eu.elmgateway.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Pushes samples, each through its intake, and follows them to their end. Not thread-safe. */
public final class Demo {
    private final Path folder;
    private final Map<String, Intake> intakes;
    private final Follower follower;

    Demo(Path folder, Map<String, Intake> intakes, Follower follower) {
        this.folder = folder;
        this.intakes = Map.copyOf(intakes);
        this.follower = follower;
    }

    /** Pushes all samples first, so that deliveries go on side by side, then follows each. */
    List<Outcome> run(List<Sample> samples) throws IOException, InterruptedException {
        List<Answer> answers = new ArrayList<>();
        for (Sample sample : samples) {
            answers.add(intake(sample).push(sample.in(folder)));
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            outcomes.add(outcome(samples.get(i), answers.get(i)));
        }
        return outcomes;
    }

    private Intake intake(Sample sample) {
        Intake intake = intakes.get(sample.intake());
        if (intake == null) {
            throw new IllegalArgumentException("samples.yaml: there is no intake '" + sample.intake() + "' (for "
                    + sample.file() + "); write one of " + intakes.keySet());
        }
        return intake;
    }

    private Outcome outcome(Sample sample, Answer answer) throws IOException, InterruptedException {
        if (answer instanceof Answer.Taken taken) {
            return follower.follow(sample, taken);
        }
        if (answer instanceof Answer.Refused refused) {
            String finding = refused.firstFinding().orElse("refused without a finding");
            boolean asExpected = !sample.accepted() && refused.firstFinding().isPresent();
            return new Outcome(sample, List.of(new Outcome.Line("-", "refused", finding)), asExpected);
        }
        String why = answer instanceof Answer.Failed failed ? failed.why() : "";
        return new Outcome(sample, List.of(new Outcome.Line("-", "failed", why)), false);
    }
}
