package eu.elmgateway.asking;

import eu.elmgateway.asking.Registered.What;
import eu.elmgateway.store.HolderId;
import eu.elmgateway.store.Offer;
import eu.elmgateway.wording.Message;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * {@code elm:anis-degrees}: answers IFS03.1. An unknown student is 400, a known one of whom nothing lies ready an empty list.
 * Thread-safe.
 */
final class AnisDegreesStep implements Processor {
    private static final String OPERATION = "IFS03.1";

    private final Registered registered;
    private final AnisPersons persons;

    AnisDegreesStep(Registered registered, AnisPersons persons) {
        this.registered = registered;
        this.persons = persons;
    }

    @Override
    public void process(Exchange exchange) {
        Asked asked = Asked.of(exchange);
        Optional<List<HolderId>> person = persons.known(asked.question());
        if (person.isEmpty()) {
            registered.keep(
                    asked,
                    What.seen(
                            OPERATION,
                            "unknown-person",
                            persons.named(asked.question()).get(0),
                            List.of()));
            throw ReadStep.refused(Message.of("asking.unknown-person"));
        }
        List<Offer> offers = registered.offers(person.get());
        AnisDegrees degrees = AnisDegrees.of(registered, offers).of(asked.text("institute_code"));
        boolean none = degrees.qualifications().isEmpty();
        registered.keep(
                asked, What.seen(OPERATION, none ? "nothing" : "given", person.get(), none ? List.of() : offers));
        Asked.answer(exchange, degrees.answer());
    }
}
