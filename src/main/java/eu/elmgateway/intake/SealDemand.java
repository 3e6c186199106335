package eu.elmgateway.intake;

import eu.elmgateway.seal.SealPolicy;
import eu.elmgateway.seal.Unmet;
import eu.elmgateway.validation.Finding;
import eu.elmgateway.validation.LayerName;
import eu.elmgateway.validation.LayerResult;
import eu.elmgateway.validation.Place;
import eu.elmgateway.validation.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is demanded of the seals of a sender's documents: what does not meet it is invalid, with the reason. */
record SealDemand(SealPolicy policy) {
    /** The same report if the demand is met; else with one finding more in its layer of seals. */
    Report on(Report report) {
        Optional<Unmet> objection = policy.objection(report.seal());
        return objection.isEmpty() ? report : refused(report, objection.get());
    }

    private static Report refused(Report report, Unmet objection) {
        Finding finding =
                Finding.error(objection.rule(), LayerName.SEAL, objection.what(), objection.cure(), Place.NOWHERE);
        List<LayerResult> layers = new ArrayList<>(report.layers());
        List<Finding> findings = new ArrayList<>(List.of(finding));
        layers.stream().filter(SealDemand::ofSeals).forEach(layer -> findings.addAll(layer.findings()));
        var note = layers.stream()
                .filter(SealDemand::ofSeals)
                .findFirst()
                .map(LayerResult::note)
                .orElse(null);
        layers.removeIf(SealDemand::ofSeals);
        layers.add(LayerResult.of(LayerName.SEAL, findings, note));
        return new Report(report.format(), report.profile(), layers, report.completeness(), report.seal());
    }

    private static boolean ofSeals(LayerResult layer) {
        return layer.layer() == LayerName.SEAL;
    }
}
