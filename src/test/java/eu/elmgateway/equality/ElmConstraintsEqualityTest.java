package eu.elmgateway.equality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our expression of each ELM 3.1 profile asks for what the published one asks for, read off the shapes themselves. */
@Tag("published")
class ElmConstraintsEqualityTest {
    private static final ElmProfiles OURS = ElmProfiles.ours();
    private static ElmProfiles published = OURS;

    @BeforeAll
    static void readThePublishedProfiles() {
        published = ElmProfiles.published();
    }

    @Test
    void hasEveryPublishedProfileAndNoOther() {
        assertEquals(published.iris(), OURS.iris());
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void asksForTheSame(String profile) {
        assertEquals(texts(published.shapes(profile)), texts(OURS.shapes(profile)));
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void everyShapeHasANameOfItsOwn(String profile) {
        Graph shapes = OURS.shapes(profile);
        assertEquals(
                List.of(),
                ShapeConstraints.of(shapes).stream()
                        .map(ShapeConstraint::shape)
                        .filter(shape -> !shape.isURI() || !shape.getURI().startsWith("urn:elm-gateway:shape:"))
                        .toList());
    }

    static Stream<String> profiles() {
        return OURS.iris().stream();
    }

    /** A constraint a line, so that a difference reads well. */
    private static String texts(Graph shapes) {
        return ShapeConstraints.of(shapes).stream().map(ShapeConstraint::text).collect(Collectors.joining("\n"));
    }
}
