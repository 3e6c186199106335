package eu.elmgateway.validation.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.elmgateway.validation.Completeness;
import eu.elmgateway.validation.Place;
import eu.elmgateway.wording.Message;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The JSON face of completeness: {@code completeness: [{list, title, claim, pointer, line, column, elements: [{element, name,
 * mandatory, state, note, places: [{pointer, line, column}]}]}]}.
 */
final class CompletenessJson {
    private CompletenessJson() {}

    static void put(ObjectNode report, List<Completeness> results, Locale language) {
        if (!results.isEmpty()) {
            var array = report.putArray("completeness");
            results.forEach(result -> result(result, array.addObject(), language));
        }
    }

    private static void result(Completeness result, ObjectNode json, Locale language) {
        json.put("list", result.list());
        json.put("title", result.title().in(language));
        json.put("claim", result.claim().in(language));
        place(result.place(), json);
        var elements = json.putArray("elements");
        result.elements().forEach(element -> element(element, elements.addObject(), language));
    }

    private static void element(Completeness.Element element, ObjectNode json, Locale language) {
        json.put("element", element.id());
        json.put("name", element.name().in(language));
        json.put("mandatory", element.mandatory());
        json.put("state", word(element.state()));
        ReportJson.put(json, "note", said(element.note(), language));
        var places = json.putArray("places");
        element.places().forEach(place -> place(place, places.addObject()));
    }

    private static void place(Place place, ObjectNode json) {
        ReportJson.put(json, "pointer", place.pointer());
        ReportJson.put(json, "xpath", place.xpath());
        if (place.line() > 0) {
            json.put("line", place.line());
            json.put("column", place.column());
        }
    }

    /** A state as every face writes it: {@code not-checkable}. */
    static String word(Completeness.State state) {
        return Words.word(state).replace('_', '-');
    }

    private static @Nullable String said(@Nullable Message note, Locale language) {
        return note == null ? null : note.in(language);
    }
}
