package eu.elmgateway.component;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class StepParametersTest {
    private static StepParameters of(String... given) {
        return new StepParameters("ask", given.length == 0 ? Map.of() : Map.of(given[0], given[1]));
    }

    private static String refusal(Executable reading) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, reading).getMessage());
    }

    @Test
    void whatIsThereIsReadWithoutWhiteSpaceAroundIt() {
        assertEquals("a", of("name", " a ").text("name"));
        assertEquals(12, of("name", " 12 ").number("name"));
        assertEquals(Duration.ofDays(1), of("name", "P1D").duration("name"));
        assertEquals(Optional.of(Duration.ofMinutes(15)), of("name", "PT15M").durationOrNone("name"));
        assertEquals(List.of("a", "b"), of("name", "a, b").list("name"));
        assertEquals(List.of(), of("name", "none").list("name"));
    }

    @Test
    void whatMayBeLeftOutMayBeBlank() {
        assertEquals(Optional.empty(), of().textOrNone("name"));
        assertEquals(Optional.empty(), of("name", " ").textOrNone("name"));
        assertEquals(Optional.empty(), of("name", "").durationOrNone("name"));
        assertEquals(List.of(), of("name", " ").listOrNone("name"));
    }

    @Test
    void whatIsMissingOrMalformedIsToldWithWhatToWrite() {
        assertEquals("elm:ask needs the parameter 'name'; add it under parameters", refusal(() -> of().text("name")));
        assertEquals(
                "elm:ask needs the parameter 'name'; add it under parameters",
                refusal(() -> of("name", " ").list("name")));
        assertEquals(
                "elm:ask: name is 'x'; write a whole number",
                refusal(() -> of("name", "x").number("name")));
        assertEquals(
                "elm:ask: name is '15'; write a length of time such as PT15M or P1D",
                refusal(() -> of("name", "15").durationOrNone("name")));
    }

    @Test
    void whatNobodyAskedForIsRefusedWithWhatThereIs() {
        StepFactory asking = StepFactory.taking("ask", given -> {
            given.text("name");
            given.textOrNone("also");
            return exchange -> {};
        });
        assertEquals(
                "elm:ask knows no parameter [nmae]; those it knows are [also, name]",
                refusal(() -> asking.create(new DefaultCamelContext(), Map.of("name", "a", "nmae", "b"))));
        StepFactory plain = StepFactory.plain("ask", exchange -> {});
        assertEquals(
                "elm:ask knows no parameter [name]; it takes none",
                refusal(() -> plain.create(new DefaultCamelContext(), Map.of("name", "a"))));
    }
}
