package eu.elmgateway.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PlaceTest {
    @Test
    void whatIsKnownOfAPlaceIsShownWithoutWhatIsNot() {
        assertEquals("12:3 /elmo/report", Place.inXml("/elmo/report", 12, 3).shown());
        assertEquals("/a/0", new Place("/a/0", 0, 0).shown());
        assertEquals("12:3", new Place("", 12, 3).shown());
        assertEquals("", Place.NOWHERE.shown());
    }
}
