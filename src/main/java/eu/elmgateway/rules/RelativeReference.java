package eu.elmgateway.rules;

import eu.elmgateway.elm.Dropped;

/** A reference that is no absolute IRI. Gap: the reference. */
final class RelativeReference implements Check.OfDropped {
    @Override
    public void check(Dropped dropped, Remarks remarks) {
        if (dropped.kind() == Dropped.Kind.RELATIVE_REFERENCE) {
            remarks.add(dropped::pointer, dropped.text());
        }
    }
}
