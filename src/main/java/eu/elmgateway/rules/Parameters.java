package eu.elmgateway.rules;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.elm.ElmModel;
import eu.elmgateway.elm.Terms;
import eu.elmgateway.safe.ConfigException;
import eu.elmgateway.safe.ConfigFile;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Period;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.StreamSupport;

/** What a rule gives to its check; every mistake becomes an error with file, line and cure. For one rule. */
final class Parameters {
    private final ConfigFile file;
    private final String pointer;
    private final JsonNode yaml;
    private final Set<String> asked = new HashSet<>();

    final ElmModel model;
    final Terms terms;
    final Clock clock;

    /** @param pointer of the rule in the file */
    Parameters(ConfigFile file, String pointer, Vocabulary vocabulary) {
        this.file = file;
        this.pointer = pointer + "/parameters";
        this.yaml = file.tree().at(this.pointer);
        this.model = vocabulary.model();
        this.terms = vocabulary.terms();
        this.clock = vocabulary.clock();
    }

    /** What rules are written in: the model's terms, and what time it is. */
    record Vocabulary(ElmModel model, Terms terms, Clock clock) {}

    /** The IRI of a term. */
    String property(String name) {
        return read(name, required(name), this::iri);
    }

    /** IRIs of terms; empty if the parameter is not there. */
    Set<String> properties(String name) {
        return iris(name);
    }

    /** IRIs of classes; empty if the parameter is not there. */
    Set<String> classes(String name) {
        return iris(name);
    }

    private Set<String> iris(String name) {
        Set<String> iris = new LinkedHashSet<>();
        texts(name).forEach(text -> iris.add(read(name, text, this::iri)));
        return iris;
    }

    /** A path of terms. */
    TermPath path(String name) {
        return read(name, required(name), text -> TermPath.of(text, terms));
    }

    /** Paths of terms; empty if the parameter is not there. */
    List<TermPath> paths(String name) {
        return texts(name).stream()
                .map(text -> read(name, text, path -> TermPath.of(path, terms)))
                .toList();
    }

    /** A span of time in whole days, months or years (ISO 8601, {@code P1D}); none if it is not there. */
    Period period(String name) {
        return optional(name).map(text -> read(name, text, Period::parse)).orElse(Period.ZERO);
    }

    /** A regular expression. */
    Pattern pattern(String name) {
        return read(name, required(name), Pattern::compile);
    }

    /** A text, if it is there. */
    Optional<String> optional(String name) {
        asked.add(name);
        return Optional.ofNullable(yaml.get(name)).map(JsonNode::asText);
    }

    /** A text. */
    String required(String name) {
        return optional(name)
                .orElseThrow(() -> file.wrong(
                        pointer.substring(0, pointer.lastIndexOf('/')),
                        "The rule lacks the parameter " + name + ".",
                        "Write it under parameters."));
    }

    /** Texts; empty if the parameter is not there. */
    List<String> texts(String name) {
        asked.add(name);
        JsonNode value = yaml.path(name);
        return value.isTextual()
                ? List.of(value.asText())
                : StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList();
    }

    /** A table from a text to texts; empty if the parameter is not there. */
    Map<String, List<String>> table(String name) {
        asked.add(name);
        var table = new LinkedHashMap<String, List<String>>();
        for (var row : yaml.path(name).properties()) {
            var cells = row.getValue();
            table.put(
                    row.getKey(),
                    cells.isArray()
                            ? StreamSupport.stream(cells.spliterator(), false)
                                    .map(JsonNode::asText)
                                    .toList()
                            : List.of(cells.asText()));
        }
        return table;
    }

    /** Refuses parameters that the check did not ask for: they are slips of the pen. */
    void nothingLeft() {
        yaml.fieldNames().forEachRemaining(name -> {
            if (!asked.contains(name)) {
                throw file.wrong(
                        pointer + "/" + name,
                        "The check knows no parameter " + name + ".",
                        "It knows " + String.join(", ", asked.stream().sorted().toList()) + ".");
            }
        });
    }

    private String iri(String term) {
        return terms.iri(term)
                .orElseThrow(() -> new IllegalArgumentException("the model has no term \"" + term + "\""));
    }

    private <T> T read(String name, String text, Function<String, T> reading) {
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw wrong(name, text, e);
        }
    }

    private ConfigException wrong(String name, String text, RuntimeException e) {
        String why =
                e instanceof PatternSyntaxException ? "it is no regular expression" : String.valueOf(e.getMessage());
        return file.wrong(
                pointer + "/" + name,
                "\"" + text + "\" cannot be taken: " + why + ".",
                "Correct it; terms are spelt as in the context.");
    }
}
