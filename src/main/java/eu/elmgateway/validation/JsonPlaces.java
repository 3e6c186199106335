package eu.elmgateway.validation;

import eu.elmgateway.format.Body;
import eu.elmgateway.safe.TextPlace;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gives findings that know only their JSON Pointer the line and column in the document as it was sent. */
final class JsonPlaces {
    private static final Comparator<Finding> AS_ONE_READS = Comparator.comparingInt(
                    (Finding finding) -> finding.place().line())
            .thenComparingInt(finding -> finding.place().column())
            .thenComparing(Finding::rule)
            .thenComparing(finding -> finding.message());

    private JsonPlaces() {}

    /** The same layers, each with its findings placed and in the order of the document. */
    static List<LayerResult> place(List<LayerResult> layers, Body.Json body) {
        List<String> pointers = layers.stream()
                .flatMap(layer -> layer.findings().stream())
                .flatMap(finding -> Stream.ofNullable(finding.place().pointer()))
                .distinct()
                .toList();
        Map<String, TextPlace> places = body.places(pointers);
        return layers.stream().map(layer -> place(layer, places)).toList();
    }

    /** The same results on claims, with lines and columns. */
    static List<Completeness> claims(List<Completeness> claims, Body.Json body) {
        List<String> pointers = claims.stream()
                .flatMap(claim -> Stream.concat(
                        Stream.of(claim.place()), claim.elements().stream().flatMap(one -> one.places().stream())))
                .flatMap(place -> Stream.ofNullable(place.pointer()))
                .distinct()
                .toList();
        Map<String, TextPlace> places = body.places(pointers);
        return claims.stream()
                .map(claim -> claim.at(place -> better(place, places)))
                .toList();
    }

    private static Place better(Place place, Map<String, TextPlace> places) {
        TextPlace at = places.get(Objects.requireNonNullElse(place.pointer(), "?"));
        return at == null ? place : new Place(place.pointer(), place.xpath(), at.line(), at.column());
    }

    private static LayerResult place(LayerResult layer, Map<String, TextPlace> places) {
        List<Finding> placed = layer.findings().stream()
                .map(finding -> place(
                        finding,
                        places.get(Objects.requireNonNullElse(finding.place().pointer(), "?"))))
                .sorted(AS_ONE_READS)
                .toList();
        return new LayerResult(layer.layer(), layer.verdict(), placed, layer.note());
    }

    private static Finding place(Finding finding, @Nullable TextPlace at) {
        if (at == null || finding.place().line() > 0) {
            return finding;
        }
        return finding.at(new Place(finding.place().pointer(), finding.place().xpath(), at.line(), at.column()));
    }
}
