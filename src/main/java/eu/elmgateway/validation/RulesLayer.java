package eu.elmgateway.validation;

import eu.elmgateway.elm.Dropped;
import eu.elmgateway.elm.Terms;
import eu.elmgateway.safe.Nearest;

/** What JSON-LD leaves out without a word. The published shapes let it through, so none of it makes a document invalid. */
final class RulesLayer implements ElmLayer {
    private final Terms terms;

    RulesLayer(Terms terms) {
        this.terms = terms;
    }

    @Override
    public LayerResult check(ElmDocument document) {
        var findings = new FindingList(LayerName.RULES);
        for (Dropped dropped : document.source().dropped()) {
            if (dropped.kind() != Dropped.Kind.SEPARATE_GRAPH) {
                findings.add(findings.full() ? FindingList.UNLISTED : finding(dropped));
            }
        }
        return LayerResult.of(LayerName.RULES, findings.all(), null);
    }

    private Finding finding(Dropped dropped) {
        String text = dropped.text().length() > 60 ? dropped.text().substring(0, 60) + "…" : dropped.text();
        return switch (dropped.kind()) {
            case UNDEFINED_TERM ->
                warning(
                        "rules:undefined-term",
                        "No context defines \"" + text
                                + "\": nobody who reads the credential will see what stands under it.",
                        Nearest.to(text, terms.names())
                                .map(name -> "Write \"" + name + "\" if that is what you mean; if not, take it out.")
                                .orElse("Take it out, or use a term of the model."),
                        dropped);
            case RELATIVE_REFERENCE ->
                warning(
                        "rules:relative-reference",
                        "\"" + text + "\" is no absolute IRI: nobody else will know what is meant.",
                        "Write a full IRI, such as urn:uuid:… or https://…",
                        dropped);
            case MALFORMED_LANGUAGE ->
                warning(
                        "rules:language-tag",
                        "\"" + text + "\" is no language tag (BCP 47), so the text under it is lost.",
                        language(text),
                        dropped);
            case SEPARATE_GRAPH -> throw new IllegalArgumentException("a proof is no mistake");
        };
    }

    private static String language(String tag) {
        String tidy = tag.strip().replace('_', '-');
        return tidy.isEmpty() || tidy.equals(tag) ? "Write a tag such as en or pt-BR." : "Write \"" + tidy + "\".";
    }

    private static Finding warning(String rule, String message, String advice, Dropped dropped) {
        return Finding.warning(rule, LayerName.RULES, message, advice, new Place(dropped.pointer(), 0, 0));
    }
}
