package eu.elmgateway.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.elmgateway.registry.Condition;
import eu.elmgateway.wording.Languages;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells people where credentials would go. */
final class RouteText {
    private final PrintWriter out;

    RouteText(PrintWriter out) {
        this.out = out;
    }

    /**
     * Tells it in JSON, and people if they want to know.
     *
     * @param text null if nobody reads it
     */
    record Both(@Nullable RouteText text, ObjectNode json) {
        void refused(String document, String why) {
            json.put("refused", why);
            if (text != null) {
                text.out.println(document + ": no credential goes anywhere: " + why);
            }
        }

        void routed(String document, String credential, List<RouteTrial.Way> ways) {
            ArrayNode registries = json.withArray("credentials")
                    .addObject()
                    .put("id", credential)
                    .putArray("registries");
            ways.forEach(way -> json(way, registries.addObject()));
            if (text != null) {
                text.out.println(document + ": " + credential);
                ways.forEach(text::tell);
            }
        }

        private static void json(RouteTrial.Way way, ObjectNode json) {
            json.put("registry", way.registry().name())
                    .put("title", way.registry().title())
                    .put("wanted", way.wanted())
                    .put("goes", way.goes());
            ArrayNode conditions = json.putArray("conditions");
            for (Condition condition : way.conditions()) {
                ObjectNode one = conditions.addObject().put("criterion", condition.criterion());
                one.put("holds", condition.holds());
                condition.wanted().forEach(one.putArray("wanted")::add);
                condition.found().forEach(one.putArray("found")::add);
            }
            way.missing().forEach(json.putArray("missing")::add);
            if (way.refusal() != null) {
                json.put("refusal", way.refusal().message());
                if (way.refusal().place().path() != null) {
                    json.put("refusalAt", way.refusal().place().path());
                }
            }
        }
    }

    private void tell(RouteTrial.Way way) {
        String name = "  " + way.registry().name() + " (" + way.registry().title() + "): ";
        if (!way.wanted()) {
            out.println(name + "does not want it");
            way.conditions().stream().filter(condition -> !condition.holds()).forEach(this::tell);
            return;
        }
        if (way.refusal() != null) {
            out.println(name + "wants it, but it cannot become a record: "
                    + TargetFindings.line(way.refusal(), Languages.ENGLISH));
        } else {
            out.println(name + (way.missing().isEmpty() ? "gets it" : "wants it; it would be held"));
        }
        way.missing().forEach(missing -> out.println("      missing: " + missing));
    }

    private void tell(Condition condition) {
        String has = condition.criterion().equals("xpath")
                ? "does not hold: " + condition.wanted().get(0).strip()
                : "is " + either(condition.found(), "not said") + "; wanted is "
                        + either(condition.wanted(), "nothing");
        out.println("      " + condition.criterion() + " " + has);
    }

    private static String either(List<String> values, String none) {
        return values.isEmpty() ? none : String.join(" or ", values);
    }
}
