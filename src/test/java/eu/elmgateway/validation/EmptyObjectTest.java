package eu.elmgateway.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** An object that says nothing is told as such, and not as one that is called "no id". */
class EmptyObjectTest {
    @Test
    void anObjectThatSaysNothingIsToldToSayWhatItIs() {
        String document =
                Checks.sample("fi-competence-badge.jsonld").replaceFirst("\"homepage\": \\{[^}]*}", "\"homepage\": {}");

        Finding found = Checks.shared().report(document).findings().stream()
                .filter(finding -> finding.message().startsWith("homepage "))
                .findFirst()
                .orElseThrow();

        assertEquals(
                "homepage holds an object that says nothing: it has no id, no type and no values.", found.message());
        assertEquals(
                "homepage contient un objet qui ne dit rien : il n'a ni id, ni type, ni valeurs.",
                found.message(Locale.FRENCH));
        assertEquals(false, String.valueOf(found.advice()).contains("no id"));
    }
}
