package eu.elmgateway.delivery;

import eu.elmgateway.store.Delivery;
import org.apache.camel.Exchange;

/**
 * A record that a registry is being asked for.
 *
 * @param document as it was sent, alone; where questions are made of its ids, these
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

    /** The delivery that the route is about: its body, or the one that it has just asked for. */
    static Delivery delivery(Exchange exchange) {
        return exchange.getMessage().getBody() instanceof Delivery delivery
                ? delivery
                : of(exchange).delivery();
    }

    void travelWith(Exchange exchange) {
        exchange.setProperty(PROPERTY, this);
    }
}
