package eu.elmgateway.validation;

import eu.elmgateway.safe.TextPlace;
import eu.elmgateway.safe.UnreadableException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Documents that could not be read, as findings of the first layer. */
final class Refusals {
    private Refusals() {}

    static LayerResult syntax(UnreadableException refusal) {
        var finding =
                Finding.error(refusal.rule(), LayerName.SYNTAX, refusal.what(), refusal.cure(), place(refusal.place()));
        return LayerResult.of(LayerName.SYNTAX, List.of(finding), null);
    }

    private static Place place(@Nullable TextPlace place) {
        return place == null ? Place.NOWHERE : new Place(null, place.line(), place.column());
    }
}
