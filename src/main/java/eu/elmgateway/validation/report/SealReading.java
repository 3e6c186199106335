package eu.elmgateway.validation.report;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.seal.Etsi;
import eu.elmgateway.seal.Integrity;
import eu.elmgateway.seal.Qualification;
import eu.elmgateway.seal.Seal;
import eu.elmgateway.seal.SealForm;
import eu.elmgateway.seal.SealLevel;
import eu.elmgateway.seal.SealVerdict;
import eu.elmgateway.seal.Sealer;
import eu.elmgateway.seal.Trust;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads what {@link SealJson} wrote. Reasons stay with the findings; ETSI's own report is there if it was kept. */
final class SealReading {
    private SealReading() {}

    static SealVerdict of(JsonNode report) {
        List<Seal> seals = new ArrayList<>();
        report.path("seal").path("seals").forEach(seal -> seals.add(seal(seal)));
        return seals.isEmpty() ? SealVerdict.ABSENT : new SealVerdict(seals);
    }

    private static Seal seal(JsonNode json) {
        return new Seal(
                SealForm.valueOf(word(json, "form")),
                json.path("path").asText(),
                Integrity.valueOf(word(json, "integrity")),
                SealLevel.valueOf(word(json, "level")),
                Trust.valueOf(word(json, "trust")),
                Qualification.valueOf(word(json, "qualification")),
                json.has("sealer") ? sealer(json.path("sealer")) : null,
                time(json, "claimed"),
                time(json, "proven"),
                List.of(),
                json.has("etsi") ? etsi(json.path("etsi")) : null);
    }

    private static Etsi etsi(JsonNode json) {
        String packed = json.path("report").asText("");
        return new Etsi(
                json.path("indication").asText(),
                json.path("subIndication").textValue(),
                () -> packed.isEmpty() ? new byte[0] : Packed.open(packed));
    }

    private static Sealer sealer(JsonNode json) {
        return new Sealer(
                json.path("identifier").textValue(),
                json.path("organisation").textValue(),
                json.path("name").textValue(),
                json.path("country").textValue(),
                json.path("issuer").textValue(),
                json.path("fingerprint").asText(),
                Instant.parse(json.path("from").asText()),
                Instant.parse(json.path("until").asText()));
    }

    private static @Nullable Instant time(JsonNode json, String name) {
        return json.has(name) ? Instant.parse(json.path(name).asText()) : null;
    }

    private static String word(JsonNode json, String name) {
        return json.path(name).asText().toUpperCase(Locale.ROOT);
    }
}
