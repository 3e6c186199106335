package eu.elmgateway.registry;

import eu.elmgateway.safe.ConfigFile;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;

/** Looks at the places that a registry file names in answers, so that a misspelt one is told before the first answer comes. */
final class AnswerPlaces {
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern POINTER = Pattern.compile("(/[^*@\\[(|:]*)*");

    private final ConfigFile file;
    private final Processor saxon;

    AnswerPlaces(ConfigFile file, Processor saxon) {
        this.file = file;
        this.saxon = saxon;
    }

    /** @throws eu.elmgateway.safe.ConfigException if a place is neither a JSON Pointer nor an XPath, or there is none in braces */
    void check() {
        List.of("reference", "code", "text").forEach(this::check);
    }

    private void check(String key) {
        String expression = file.tree().at("/answer/" + key).asText();
        List<String> places = PLACE.matcher(expression)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        if (places.isEmpty() && !expression.isEmpty()) {
            throw file.wrong(
                    "/answer/" + key,
                    "Nothing here is taken from the answer: " + expression + ".",
                    "Put the place in braces: a JSON Pointer such as {/id}, or an XPath such as {//*:id}.");
        }
        places.forEach(place -> check(key, place));
    }

    private void check(String key, String place) {
        if (POINTER.matcher(place).matches()) {
            return;
        }
        try {
            saxon.newXPathCompiler().compile("(" + place + ")[1]");
        } catch (SaxonApiException e) {
            throw file.wrong(
                    "/answer/" + key,
                    "{" + place + "} is neither a JSON Pointer nor an XPath: " + e.getMessage() + ".",
                    "Write {/id/0} for JSON; for XML {//*:id}, where *: stands for any namespace.");
        }
    }
}
