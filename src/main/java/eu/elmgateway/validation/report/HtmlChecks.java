package eu.elmgateway.validation.report;

import eu.elmgateway.validation.Check;
import eu.elmgateway.validation.CheckStatus;
import eu.elmgateway.wording.Message;
import java.util.List;

/** The checks of Europass, as a table of the page; with a column for what a presentation states, if one states any. */
record HtmlChecks(List<Check> checks, Words words) {
    void write(StringBuilder page) {
        boolean compared = checks.stream().anyMatch(check -> check.stated() != null);
        page.append("""
                <section class="checks">
                <h2>%s</h2>
                <table>
                <caption>%s</caption>
                <thead><tr>%s%s%s%s</tr></thead>
                <tbody>
                """.formatted(
                        Markup.escape(words.say("layer.checks")),
                        said("europass.caption"),
                        head("page.check"),
                        head(compared ? "page.here" : "page.outcome"),
                        compared ? head("page.stated") : "",
                        head("page.why")));
        checks.forEach(check -> row(check, compared, page));
        page.append("</tbody>\n</table>\n</section>\n");
    }

    private void row(Check check, boolean compared, StringBuilder page) {
        page.append("""
                <tr><th scope="row" title="%s">%s</th>%s%s<td><p>%s</p>%s</td></tr>
                """.formatted(
                        Markup.escape(check.kind().iri()),
                        said(check.kind().named()),
                        status(check.status()),
                        compared ? stated(check) : "",
                        said(check.why()),
                        check.differs() ? "<p class=\"differs\">" + said("europass.differs.cure") + "</p>" : ""));
    }

    private String stated(Check check) {
        CheckStatus stated = check.stated();
        return stated == null ? "<td class=\"unsaid\">–</td>" : status(stated);
    }

    private String status(CheckStatus status) {
        return "<td class=\"status-" + Words.word(status) + "\" title=\"" + Markup.escape(status.iri()) + "\">"
                + said(status.named()) + "</td>";
    }

    private String head(String key) {
        return "<th scope=\"col\">" + Markup.escape(words.say(key)) + "</th>";
    }

    private String said(String key) {
        return said(Message.of(key));
    }

    private String said(Message message) {
        return Markup.escape(message.in(words.language()));
    }
}
