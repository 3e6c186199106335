package eu.elmgateway.validation;

import eu.elmgateway.format.Body;
import eu.elmgateway.wording.Message;
import java.util.ArrayList;
import java.util.List;

/** Says of proofs in and around a JSON document that nobody has verified them, so that valid is not read as genuine. */
final class UnverifiedProof {
    private static final String RULE = "syntax:proof-not-verified";

    private UnverifiedProof() {}

    static List<Finding> findings(Body.Json body) {
        List<Finding> findings = new ArrayList<>();
        if (body.seal() != null) {
            findings.add(finding("proof.jws", new Place(null, 1, 1)));
        }
        if (body.content().tree().has("proof")) {
            findings.add(finding("proof.member", new Place("/proof", 0, 0)));
        }
        return findings;
    }

    /** The same report, in which a JWS is not said to be unverified. */
    static Report withoutSeal(Report report) {
        return report.of(report.layers().stream()
                .map(layer -> new LayerResult(
                        layer.layer(),
                        layer.verdict(),
                        layer.findings().stream()
                                .filter(one ->
                                        !one.rule().equals(RULE) || !one.what().equals(Message.of("proof.jws")))
                                .toList(),
                        layer.note()))
                .toList());
    }

    private static Finding finding(String words, Place place) {
        return new Finding(RULE, LayerName.SYNTAX, Severity.INFO, Message.of(words), null, place);
    }
}
