package eu.elmgateway.rules;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.elm.ElmModel;
import eu.elmgateway.elm.Terms;
import eu.elmgateway.safe.ConfigFile;
import eu.elmgateway.safe.Nearest;
import eu.elmgateway.wording.Template;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One {@code rules.yaml} that fits its schema: which rules there are, how much they weigh, what they say, what they check. */
public final class RuleFile {
    private static final String PREFIX = "rules:";

    /** YAML reads the bare word as false. */
    private static final Set<String> OFF = Set.of("off", "false");

    private final ConfigFile file;
    private final Parameters.Vocabulary vocabulary;
    private final Checks checks = new Checks();

    /**
     * @param model the version of the model whose terms the rules speak of
     * @param clock what time it is, for dates in the future
     */
    public RuleFile(ConfigFile file, ElmModel model, Clock clock) {
        this.file = file;
        this.vocabulary = new Parameters.Vocabulary(model, new Terms(model.contexts()), clock);
    }

    /**
     * The rules that are not switched off. Those that are must be right too.
     *
     * @throws eu.elmgateway.safe.ConfigException if a check, a term or a parameter is not known, with file, line and cure
     */
    public Rules rules() {
        List<Rules.Made<Check>> made = new ArrayList<>();
        Set<String> names = new HashSet<>();
        int i = 0;
        for (JsonNode yaml : file.tree().path("rules")) {
            String pointer = "/rules/" + i++;
            once(yaml.path("rule").asText(), names, pointer);
            Check check = check(yaml, pointer);
            if (!OFF.contains(yaml.path("severity").asText())) {
                made.add(new Rules.Made<>(rule(yaml), check));
            }
        }
        return new Rules(made);
    }

    private void once(String name, Set<String> names, String pointer) {
        if (!names.add(name)) {
            throw file.wrong(
                    pointer + "/rule", "There are two rules with the name " + name + ".", "Give one another name.");
        }
    }

    private Check check(JsonNode yaml, String pointer) {
        String word = yaml.path("check").asText();
        var parameters = new Parameters(file, pointer, vocabulary);
        Check check = checks.make(word, parameters)
                .orElseThrow(() -> file.wrong(
                        pointer + "/check",
                        "There is no check \"" + word + "\".",
                        Nearest.to(word, checks.words())
                                .map(near -> "Write " + near + " if that is what you mean.")
                                .orElse("Write one of these: " + String.join(", ", checks.words()) + ".")));
        parameters.nothingLeft();
        return check;
    }

    private static Rule rule(JsonNode yaml) {
        return new Rule(
                PREFIX + yaml.path("rule").asText(),
                yaml.path("severity").asText(),
                given(yaml.path("title")),
                given(yaml.path("message")),
                optional(yaml.path("advice")),
                optional(yaml.path("suggestion")));
    }

    private static @Nullable Template optional(JsonNode texts) {
        return texts.isMissingNode() ? null : given(texts);
    }

    private static Template given(JsonNode texts) {
        Map<String, String> byLanguage = new HashMap<>();
        texts.properties()
                .forEach(text -> byLanguage.put(text.getKey(), text.getValue().asText()));
        return new Template.Given(byLanguage);
    }
}
