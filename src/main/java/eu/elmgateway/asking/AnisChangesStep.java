package eu.elmgateway.asking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.elmgateway.asking.Registered.What;
import eu.elmgateway.store.Document;
import eu.elmgateway.store.Offer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * {@code elm:anis-changes}: answers IFS07.1, page by page: for each student of whom degrees lie ready, the hash of the tax code and a
 * hash of these degrees as IFS03.1 would give them. Thread-safe.
 */
final class AnisChangesStep implements Processor {
    private static final String OPERATION = "IFS07.1";

    private final Registered registered;
    private final AnisPersons persons;
    private final Set<String> oldTypes;
    private final int page;

    /**
     * Answers in pages.
     *
     * @param oldTypes kinds of courses (programme_type_code) from before the reform of 1999
     * @param page how many students a page holds at most
     */
    AnisChangesStep(Registered registered, AnisPersons persons, Set<String> oldTypes, int page) {
        this.registered = registered;
        this.persons = persons;
        this.oldTypes = Set.copyOf(oldTypes);
        this.page = page;
    }

    @Override
    public void process(Exchange exchange) {
        Asked asked = Asked.of(exchange);
        var cursor = new AnisCursor(asked);
        List<String> keys = registered
                .shelf()
                .holders(registered.name(), persons.taxCodeSchemes(), cursor.key(asked.text("cursor")), page);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ObjectNode list = answer.putObject("data");
        list.put("institute_code", asked.text("institute_code").isEmpty() ? null : asked.text("institute_code"));
        list.put("last_update", lastChange().truncatedTo(ChronoUnit.SECONDS).toString());
        var hashes = list.putArray("qualifications_hash");
        keys.forEach(key -> entry(key, asked).ifPresent(hashes::add));
        answer.putObject("meta").put("cursor", keys.size() < page ? null : cursor.after(keys.get(keys.size() - 1)));
        registered.keep(asked, What.seen(OPERATION, hashes.size() + " students", List.of(), List.of()));
        Asked.answer(exchange, answer);
    }

    private Instant lastChange() {
        return registered
                .shelf()
                .lastChange(registered.name())
                .orElseGet(() -> registered.clock().instant());
    }

    private Optional<ObjectNode> entry(String key, Asked asked) {
        List<Offer> offers = registered.offers(persons.withKey(key));
        AnisDegrees degrees = AnisDegrees.of(registered, AnisList.DEGREES, offers)
                .of(asked.text("institute_code"))
                .only(degree -> ofSystem(degree, asked.text("academic_system")));
        boolean wanted = !asked.text("sync_mode").equals("incremental") || recent(offers, degrees);
        if (!wanted || degrees.qualifications().isEmpty()) {
            return Optional.empty();
        }
        byte[] text = degrees.answer().path("qualifications").toString().getBytes(StandardCharsets.UTF_8);
        return Optional.of(JsonNodeFactory.instance
                .objectNode()
                .put("key", key)
                .put("hash", Document.of(Asked.JSON, text).sha256()));
    }

    private boolean ofSystem(JsonNode degree, String system) {
        boolean old = oldTypes.contains(degree.path("programme_type_code").asText());
        return system.isEmpty() || system.equals(old ? "old" : "new");
    }

    /** Awarded or changed since the first of January two years ago. */
    private boolean recent(List<Offer> offers, AnisDegrees degrees) {
        var first = registered
                .clock()
                .instant()
                .atZone(ZoneOffset.UTC)
                .toLocalDate()
                .withDayOfYear(1)
                .minusYears(2);
        return offers.stream()
                        .anyMatch(offer -> !offer.since()
                                .isBefore(first.atStartOfDay(ZoneOffset.UTC).toInstant()))
                || degrees.qualifications().stream()
                        .anyMatch(degree -> degree.path("academic_qualification_date")
                                        .asText()
                                        .compareTo(first.toString())
                                >= 0);
    }
}
