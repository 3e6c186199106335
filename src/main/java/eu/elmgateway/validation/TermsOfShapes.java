package eu.elmgateway.validation;

import eu.elmgateway.elm.Terms;
import eu.elmgateway.validation.CodeBinding.Strength;
import eu.elmgateway.wording.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.shacl.engine.TargetType;
import org.apache.jena.shacl.engine.constraint.DatatypeConstraint;
import org.apache.jena.shacl.engine.constraint.MaxCount;
import org.apache.jena.shacl.engine.constraint.MinCount;
import org.apache.jena.shacl.engine.constraint.ShAnd;
import org.apache.jena.shacl.engine.constraint.ShNode;
import org.apache.jena.shacl.parser.PropertyShape;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.sparql.path.P_Link;

/** Reads from the shapes of a profile which terms they give to which classes. */
final class TermsOfShapes {
    /** A property of a class, both by IRI. */
    private record Spot(String type, String property) {}

    private static final Comparator<ModelTerm> ORDER = Comparator.comparing(ModelTerm::on)
            .thenComparing(Comparator.comparing(ModelTerm::demanded).reversed())
            .thenComparing(ModelTerm::name);

    private final Profile profile;
    private final Terms terms;
    private final CodeBindings codes;

    TermsOfShapes(Profile profile, Terms terms, CodeBindings codes) {
        this.profile = profile;
        this.terms = terms;
        this.codes = codes;
    }

    /** In the order in which people look them up. */
    List<ModelTerm> all() {
        Map<Spot, List<PropertyShape>> spots = new LinkedHashMap<>();
        for (Shape shape : profile.shapes()) {
            List<PropertyShape> properties = properties(shape).toList();
            classes(shape)
                    .forEach(type -> properties.forEach(
                            property -> spots.computeIfAbsent(new Spot(type, iri(property)), any -> new ArrayList<>())
                                    .add(property)));
        }
        return spots.entrySet().stream()
                .map(entry -> term(entry.getKey(), entry.getValue()))
                .sorted(ORDER)
                .toList();
    }

    private static Stream<String> classes(Shape shape) {
        return shape.getTargets().stream()
                .filter(target -> target.getTargetType() == TargetType.targetClass
                        || target.getTargetType() == TargetType.implicitClass)
                .map(target -> target.getObject().getURI());
    }

    /** Its own, and those of shapes that a node of it must keep to as a whole. */
    private static Stream<PropertyShape> properties(Shape shape) {
        if (shape.deactivated() || shape instanceof PropertyShape) {
            return Stream.empty();
        }
        Stream<PropertyShape> own = shape.getPropertyShapes().stream()
                .filter(property -> !property.deactivated() && property.getPath() instanceof P_Link);
        Stream<Shape> others = Stream.concat(
                Expected.all(shape, ShNode.class).map(ShNode::getOther),
                Expected.all(shape, ShAnd.class).flatMap(and -> and.getOthers().stream()));
        return Stream.concat(own, others.flatMap(TermsOfShapes::properties));
    }

    private static String iri(PropertyShape property) {
        return ((P_Link) property.getPath()).getNode().getURI();
    }

    private ModelTerm term(Spot spot, List<PropertyShape> shapes) {
        Expected expected = expected(shapes);
        return new ModelTerm(
                terms.name(spot.type()),
                terms.name(spot.property()),
                spot.property(),
                least(shapes),
                most(shapes),
                list(spot).orElse(expected.words()),
                shapes.stream().anyMatch(TermsOfShapes::literal) ? expected.example() : null);
    }

    /** What the shape that says most wants: one that names a list says more than one that wants any code. */
    private Expected expected(List<PropertyShape> shapes) {
        return Stream.concat(
                        shapes.stream().filter(shape -> Expected.scheme(shape).isPresent()), shapes.stream())
                .map(shape -> Expected.of(shape, terms))
                .filter(expected -> !expected.vague())
                .findFirst()
                .orElseGet(() -> Expected.of(null, terms));
    }

    private static boolean literal(Shape shape) {
        return Expected.all(shape, DatatypeConstraint.class).findAny().isPresent();
    }

    private Optional<Message> list(Spot spot) {
        return codes.byProperty().getOrDefault(spot.property(), List.of()).stream()
                .filter(binding -> binding.holdsOn(List.of(spot.type())))
                .findFirst()
                .map(this::words);
    }

    private Message words(CodeBinding binding) {
        String list = binding.list().facts().name();
        return codes.strength(binding, profile) == Strength.REQUIRED
                ? Message.of("shapes.want.concept", list)
                : Message.of("shapes.want.concept-best", list);
    }

    private static int least(List<PropertyShape> shapes) {
        return shapes.stream()
                .flatMap(shape -> Expected.all(shape, MinCount.class))
                .mapToInt(MinCount::getMinCount)
                .max()
                .orElse(0);
    }

    private static OptionalInt most(List<PropertyShape> shapes) {
        IntStream counts = shapes.stream()
                .flatMap(shape -> Expected.all(shape, MaxCount.class))
                .mapToInt(MaxCount::getMaxCount);
        return counts.filter(count -> count >= 0).min();
    }
}
