package eu.elmgateway.validation.report;

import java.util.Locale;
import java.util.function.Consumer;

/**
 * The face of reports for people: one HTML page that needs no script and nothing from elsewhere, in light and dark and on
 * paper. Everything of a document is escaped, and the page's own policy forbids scripts besides.
 */
public final class ReportHtml implements ReportWriter {
    private final Consumer<String> out;
    private final Words words;
    private final StringBuilder index = new StringBuilder();
    private final StringBuilder documents = new StringBuilder();
    private String first = "";
    private int count;

    public ReportHtml(Consumer<String> out, Locale language) {
        this.out = out;
        this.words = new Words(language);
    }

    @Override
    public void add(ReportedDocument document) {
        count++;
        first = count == 1 ? document.shownName() : first;
        index.append("""
                <li class="%s"><a href="#d%d">%s</a> <span>%s</span></li>
                """.formatted(
                        Words.word(document.report().verdict()),
                        count,
                        Markup.escape(document.shownName()),
                        words.of(document.report().verdict())));
        new HtmlDocument(document, words, count).write(documents);
    }

    @Override
    public void end() {
        String title = words.say("page.title");
        out.accept(HtmlHead.of(words, count == 1 ? first + " – " + title : title));
        if (count > 1) {
            out.accept("<nav aria-label=\"" + words.say("page.documents") + "\"><ol class=\"index\">\n" + index
                    + "</ol></nav>\n");
        }
        out.accept(documents.toString());
        out.accept("</main>\n</body>\n</html>\n");
    }
}
