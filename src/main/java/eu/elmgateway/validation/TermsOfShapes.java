package eu.elmgateway.validation;

import eu.elmgateway.elm.Terms;
import eu.elmgateway.validation.CodeBinding.Strength;
import eu.elmgateway.wording.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.shacl.Shapes;
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
    private final Terms mended;
    private final CodeBindings codes;

    /**
     * @param terms of the published contexts
     * @param mended of the contexts without their known defects
     */
    TermsOfShapes(Profile profile, Terms terms, Terms mended, CodeBindings codes) {
        this.profile = profile;
        this.terms = terms;
        this.mended = mended;
        this.codes = codes;
    }

    /** In the order in which people look them up. */
    List<ModelTerm> all() {
        return spots(profile.shapes()).entrySet().stream()
                .map(entry -> term(entry.getKey(), entry.getValue()))
                .sorted(ORDER)
                .toList();
    }

    /** The properties of each class, by IRI; interned, as documents have them. */
    static Map<String, Set<String>> byClass(Shapes shapes) {
        Map<String, Set<String>> properties = new HashMap<>();
        spots(shapes)
                .keySet()
                .forEach(spot -> properties
                        .computeIfAbsent(spot.type().intern(), any -> new HashSet<>())
                        .add(spot.property().intern()));
        return properties;
    }

    private static Map<Spot, List<PropertyShape>> spots(Shapes shapes) {
        Map<Spot, List<PropertyShape>> spots = new LinkedHashMap<>();
        for (Shape shape : shapes) {
            List<PropertyShape> properties = properties(shape).toList();
            classes(shape)
                    .forEach(type -> properties.forEach(
                            property -> spots.computeIfAbsent(new Spot(type, iri(property)), any -> new ArrayList<>())
                                    .add(property)));
        }
        return spots;
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
                name(spot.property()),
                spot.property(),
                least(shapes),
                most(shapes),
                list(spot).orElse(expected.words()),
                shapes.stream().anyMatch(TermsOfShapes::literal) ? expected.example() : null);
    }

    /** What documents write. A context may have a name but misspell the IRI behind it: nationalID, for elm:nationalId. */
    private String name(String property) {
        String meant = mended.name(property);
        return terms.name(property).equals(property) && terms.iri(meant).isPresent() ? meant : terms.name(property);
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
