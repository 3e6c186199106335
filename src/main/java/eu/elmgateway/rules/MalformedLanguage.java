package eu.elmgateway.rules;

import eu.elmgateway.elm.Dropped;

/** A language tag that breaks BCP 47. Gap: the tag. Suggestion: the tag without blanks and with hyphens. */
final class MalformedLanguage implements Check.OfDropped {
    @Override
    public void check(Dropped dropped, Remarks remarks) {
        if (dropped.kind() != Dropped.Kind.MALFORMED_LANGUAGE) {
            return;
        }
        String tidy = dropped.text().strip().replace('_', '-');
        if (tidy.isEmpty() || tidy.equals(dropped.text())) {
            remarks.add(dropped::pointer, dropped.text());
        } else {
            remarks.suggest(dropped::pointer, tidy, dropped.text());
        }
    }
}
