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
 * {@code elm:anis-degrees}: answers IFS03.1 to IFS03.4. An unknown student is 400, a known one of whom nothing lies ready an empty list.
 * Thread-safe.
 */
final class AnisDegreesStep implements Processor {
    private final Registered registered;
    private final AnisPersons persons;
    private final AnisList list;

    AnisDegreesStep(Registered registered, AnisPersons persons, AnisList list) {
        this.registered = registered;
        this.persons = persons;
        this.list = list;
    }

    @Override
    public void process(Exchange exchange) {
        Asked asked = Asked.of(exchange);
        Optional<List<HolderId>> person = persons.known(asked.question());
        if (person.isEmpty()) {
            registered.keep(
                    asked,
                    What.seen(
                            list.operation(),
                            "unknown-person",
                            persons.named(asked.question()).get(0),
                            List.of()));
            throw ReadStep.refused(Message.of("asking.unknown-person"));
        }
        List<Offer> offers = registered.offers(person.get());
        AnisDegrees degrees = AnisDegrees.of(registered, list, offers).of(asked.text("institute_code"));
        boolean none = degrees.qualifications().isEmpty();
        registered.keep(
                asked,
                What.seen(list.operation(), none ? "nothing" : "given", person.get(), none ? List.of() : offers));
        Asked.answer(exchange, degrees.answer());
    }
}
