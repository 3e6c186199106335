package eu.elmgateway.validation.report;

import eu.elmgateway.validation.Completeness;
import eu.elmgateway.validation.Place;
import java.util.stream.Collectors;

/** A claim against a list of elements, as a table of the page. */
record HtmlCompleteness(Completeness result, Words words) {
    void write(StringBuilder page) {
        page.append("""
                <section class="completeness">
                <h2>%s</h2>
                <table>
                <caption>%s</caption>
                <thead><tr><th scope="col">%s</th><th scope="col">%s</th><th scope="col">%s</th></tr></thead>
                <tbody>
                """.formatted(
                        Markup.escape(result.title().in(words.language())),
                        Markup.escape(result.claim().in(words.language())),
                        Markup.escape(words.say("page.element")),
                        Markup.escape(words.say("page.state")),
                        Markup.escape(words.say("page.where"))));
        result.elements().forEach(element -> row(element, page));
        page.append("</tbody>\n</table>\n</section>\n");
    }

    private void row(Completeness.Element element, StringBuilder page) {
        String note = element.note() == null ? "" : element.note().in(words.language());
        page.append("""
                <tr class="%s"><th scope="row">%s%s</th><td>%s</td><td>%s%s</td></tr>
                """.formatted(
                        CompletenessJson.word(element.state()),
                        Markup.escape(element.name().in(words.language())),
                        element.mandatory() ? " <small>" + Markup.escape(words.say("page.mandatory")) + "</small>" : "",
                        Markup.escape(CompletenessText.word(element.state(), words.language())),
                        note.isEmpty() ? "" : "<p>" + Markup.escape(note) + "</p>",
                        element.places().stream().map(this::where).collect(Collectors.joining("<br>"))));
    }

    private String where(Place place) {
        String path = place.path() == null ? "" : "<code>" + Markup.escape(place.path()) + "</code>";
        return place.line() > 0
                ? Markup.escape(words.say("page.place", place.line(), place.column())) + " " + path
                : path;
    }
}
