package eu.elmgateway.oots;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaTypesTest {
    @ParameterizedTest
    @CsvSource({
        "application/pdf, application/pdf, true",
        "Application/PDF; version=1.7, application/pdf, true",
        "application/json, application/ld+json, true",
        "application/ld+json, application/json, true",
        "application/ld+json, application/vc+json, false",
        "text/xml, application/xml, true",
        "application/xml, application/vnd.europass+xml, true",
        "application/xml, application/json, false",
        "application/pdf, application/json, false",
        "'', application/json, false",
    })
    void agreeIfTheyAreOneOrOneIsTheSyntaxOfTheOther(String one, String other, boolean agree) {
        assertEquals(agree, MediaTypes.agree(one, other));
        assertEquals(agree, MediaTypes.agree(other, one));
    }
}
