package eu.elmgateway.validation.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.elmgateway.seal.Etsi;
import eu.elmgateway.seal.Seal;
import eu.elmgateway.seal.SealVerdict;
import eu.elmgateway.seal.Sealer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The JSON face of seals: {@code seal: {integrity, trust, qualification, seals: [{form, path, integrity, level, trust,
 * qualification, sealer: {identifier, organisation, name, country, issuer, fingerprint, from, until}, claimed, proven, etsi:
 * {indication, subIndication}}]}}. A document without a seal has no such member. Reasons are findings of the layer {@code seal}.
 */
final class SealJson {
    private SealJson() {}

    static void put(ObjectNode report, SealVerdict verdict) {
        put(report, verdict, false);
    }

    /** The same with ETSI's report on each, packed: for the store, that hands it out as it is. */
    static void keep(ObjectNode report, SealVerdict verdict) {
        put(report, verdict, true);
    }

    private static void put(ObjectNode report, SealVerdict verdict, boolean whole) {
        if (verdict.seals().isEmpty()) {
            return;
        }
        ObjectNode json = report.putObject("seal");
        json.put("integrity", Words.word(verdict.integrity()));
        json.put("trust", Words.word(verdict.trust()));
        json.put("qualification", Words.word(verdict.qualification()));
        var seals = json.putArray("seals");
        verdict.seals().forEach(seal -> seal(seal, seals.addObject(), whole));
    }

    private static void seal(Seal seal, ObjectNode json, boolean whole) {
        json.put("form", Words.word(seal.form()));
        json.put("path", seal.path());
        json.put("integrity", Words.word(seal.integrity()));
        json.put("level", Words.word(seal.level()));
        json.put("trust", Words.word(seal.trust()));
        json.put("qualification", Words.word(seal.qualification()));
        if (seal.sealer() != null) {
            sealer(seal.sealer(), json.putObject("sealer"));
        }
        put(json, "claimed", seal.claimed());
        put(json, "proven", seal.proven());
        Etsi etsi = seal.etsi();
        if (etsi != null) {
            ObjectNode said = json.putObject("etsi").put("indication", etsi.indication());
            ReportJson.put(said, "subIndication", etsi.subIndication());
            if (whole) {
                said.put("report", Packed.of(etsi.report().get()));
            }
        }
    }

    private static void sealer(Sealer sealer, ObjectNode json) {
        ReportJson.put(json, "identifier", sealer.identifier());
        ReportJson.put(json, "organisation", sealer.organisation());
        ReportJson.put(json, "name", sealer.name());
        ReportJson.put(json, "country", sealer.country());
        ReportJson.put(json, "issuer", sealer.issuer());
        json.put("fingerprint", sealer.fingerprint());
        json.put("from", sealer.from().toString());
        json.put("until", sealer.until().toString());
    }

    private static void put(ObjectNode json, String name, @Nullable Instant time) {
        ReportJson.put(json, name, time == null ? null : time.toString());
    }
}
