package eu.elmgateway.validation.plan;

import eu.elmgateway.elm.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one or several constraints ask: profiles repeat each other, and what is the same is tested once.
 *
 * @param checks the constraints that are broken where it does not hold
 */
record Question(Test test, List<Check> checks) {

    /** The questions that constraints ask, in their order. */
    static List<Question> of(List<Check> checks) {
        Map<Test, List<Check>> byTest = new LinkedHashMap<>();
        for (Check check : checks) {
            if (!check.test().equals(CountTest.ANY)) {
                byTest.computeIfAbsent(check.test(), any -> new ArrayList<>()).add(check);
            }
        }
        return byTest.entrySet().stream()
                .map(entry -> new Question(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    /** Tells the judge what is broken, until it has heard enough; whether it wants to hear more. */
    static boolean ask(List<Question> questions, Facts facts, Value focus, List<Value> values, Judge judge) {
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            if (!question.test.holds(facts, focus, values) && !question.accuse(focus, judge)) {
                return false;
            }
        }
        return true;
    }

    private boolean accuse(Value focus, Judge judge) {
        for (Check check : checks) {
            if (!judge.broken(check, focus)) {
                return false;
            }
        }
        return true;
    }
}
