package eu.elmgateway.delivery;

import eu.elmgateway.store.Delivery;
import org.apache.camel.Exchange;

/**
 * A record that a registry is being asked for.
 *
 * @param document as it was sent, alone
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Asked(Delivery delivery, byte[] document) {
    private static final String PROPERTY = "elm.asked";

    /** @throws IllegalStateException if the route did not put a question before */
    static Asked of(Exchange exchange) {
        var asked = exchange.getProperty(PROPERTY, Asked.class);
        if (asked == null) {
            throw new IllegalStateException("put elm:question before elm:comparison");
        }
        return asked;
    }

    void travelWith(Exchange exchange) {
        exchange.setProperty(PROPERTY, this);
    }
}
