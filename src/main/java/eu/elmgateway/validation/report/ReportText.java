package eu.elmgateway.validation.report;

import eu.elmgateway.validation.Finding;
import eu.elmgateway.validation.FindingGroup;
import eu.elmgateway.validation.Place;
import eu.elmgateway.validation.Report;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The terminal face of a report: a finding as compilers write it, with the line quoted and a caret below, and what to write
 * instead; last the verdict with how much was found. Nothing of the document steers the terminal. Lines end in LF.
 */
public final class ReportText implements ReportWriter {
    private static final int WIDTH = 110;
    private static final int LISTED = 6;

    private final Consumer<String> out;
    private final Words words;
    private final Ink ink;

    public ReportText(Consumer<String> out, Locale language) {
        this(out, language, false);
    }

    /** @param coloured whether the terminal may be told colours (https://no-color.org is for the caller to respect) */
    public ReportText(Consumer<String> out, Locale language, boolean coloured) {
        this.out = out;
        this.words = new Words(language);
        this.ink = coloured ? Ink.COLOURED : Ink.PLAIN;
    }

    @Override
    public void add(ReportedDocument document) {
        Report report = document.report();
        var text = new StringBuilder();
        report.groups().forEach(group -> write(document, group, text));
        text.append(ink.bold(Plain.of(document.shownName()))).append(": ");
        text.append(ink.of(report.verdict(), words.of(report.verdict())));
        if (report.format() != null) {
            text.append(" (").append(report.format()).append(')');
        }
        text.append("; ").append(words.counts(report)).append('\n');
        seals(report, text);
        report.completeness().forEach(one -> CompletenessText.write(one, words.language(), text));
        out.accept(text.toString());
    }

    /** The findings alone: what is told of a document is not always about whether it is valid. */
    public void tell(ReportedDocument document) {
        var text = new StringBuilder();
        document.report().groups().forEach(group -> write(document, group, text));
        out.accept(text.toString());
    }

    private void seals(Report report, StringBuilder text) {
        report.seal()
                .seals()
                .forEach(seal -> text.append("    ")
                        .append(Plain.of(seal.words().in(words.language())))
                        .append('\n'));
    }

    @Override
    public void end() {
        // The last verdict is the end.
    }

    private void write(ReportedDocument document, FindingGroup group, StringBuilder text) {
        Finding finding = group.finding();
        Place place = finding.place();
        text.append(ink.bold(Plain.of(document.at(place)))).append(": ");
        text.append(ink.of(finding.severity(), words.of(finding.severity()))).append(": ");
        text.append(Plain.of(finding.message(words.language()))).append(' ');
        text.append(ink.faint("[" + Plain.of(finding.rule()) + "]")).append('\n');
        Quote.of(document, place, WIDTH).ifPresent(quote -> quote(quote, text));
        if (place.path() != null) {
            text.append(ink.faint("    " + words.say("at", Plain.of(place.path()))))
                    .append('\n');
        }
        String advice = finding.advice(words.language());
        if (advice != null) {
            text.append("    -> ").append(Plain.of(advice)).append('\n');
        }
        if (group.places().size() > 1) {
            text.append("    ").append(more(group)).append('\n');
        }
    }

    private void quote(Quote quote, StringBuilder text) {
        text.append("    ").append(quote.text()).append('\n');
        String tail = "~".repeat(Math.max(0, quote.end() - quote.start() - 1));
        text.append("    ").append(" ".repeat(quote.start()));
        text.append(ink.caret("^" + tail)).append('\n');
    }

    private String more(FindingGroup group) {
        List<Place> others = group.places().subList(1, group.places().size());
        String some = others.stream()
                .filter(place -> place.line() > 0)
                .limit(LISTED)
                .map(ReportText::at)
                .collect(Collectors.joining(", "));
        String all = some.isEmpty() || others.size() <= LISTED ? some : some + ", …";
        return words.morePlaces(group) + (all.isEmpty() ? "" : ": " + all);
    }

    private static String at(Place place) {
        return place.line() + ":" + place.column();
    }
}
