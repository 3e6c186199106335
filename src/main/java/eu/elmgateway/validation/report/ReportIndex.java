package eu.elmgateway.validation.report;

import java.util.Locale;
import java.util.function.Consumer;

/** A page that lists documents and leads to the page of each. Written as it goes; used once, by one thread. */
public final class ReportIndex {
    private final Consumer<String> out;
    private final Words words;

    /** Begins the page. */
    public ReportIndex(Consumer<String> out, Locale language) {
        this.out = out;
        this.words = new Words(language);
        out.accept(HtmlHead.of(words, words.say("page.title")));
        out.accept("<ol class=\"index\">\n");
    }

    /**
     * Adds a document.
     *
     * @param page where its own page is, relative to this one
     */
    public void add(ReportedDocument document, String page) {
        out.accept("""
                <li class="%s"><a href="%s">%s</a> <span>%s; %s</span></li>
                """.formatted(
                        Words.word(document.report().verdict()),
                        Markup.escape(page),
                        Markup.escape(document.shownName()),
                        words.of(document.report().verdict()),
                        Markup.escape(words.counts(document.report()))));
    }

    /** Ends the page. */
    public void end() {
        out.accept("</ol>\n</main>\n</body>\n</html>\n");
    }
}
