package eu.elmgateway.validation;

import eu.elmgateway.wording.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Tells which findings of a published profile are no fault of a document's author: those of a known defect that the repaired
 * profile does not have. The repaired one is only asked if some finding may be of that kind. The same holds for Schematron
 * rules as published and as repaired.
 */
final class KnownDefects {
    private final List<Defect> defects;
    private final LayerName judging;
    private final String prefix;
    private final String words;

    /** @param judging the layer that says in the end whether known defects are all there is */
    KnownDefects(Repairs repairs, LayerName judging) {
        this.defects = repairs.defects();
        this.judging = judging;
        this.prefix = judging == LayerName.RULES ? "schematron:defect" : "elm:defect";
        this.words = judging == LayerName.RULES ? "schematron.defect" : "profiles.defect";
    }

    /** Whether it is worth asking the repaired profile. */
    boolean suspects(Report published) {
        return errors(published).stream().anyMatch(finding -> !suspects(finding).isEmpty());
    }

    /** The report as published, with what the repaired profile says differently. */
    Report explained(Report published, Supplier<Report> repaired) {
        return suspects(published) ? new Explained(published, repaired.get()).report() : published;
    }

    private List<Defect> suspects(Finding finding) {
        return defects.stream().filter(defect -> defect.finds(finding.rule())).toList();
    }

    private static List<Finding> errors(Report report) {
        return report.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }

    /** One comparison. */
    private final class Explained {
        private final Report published;
        private final Set<String> mended;
        private final Map<String, Integer> remaining = new HashMap<>();
        private final Set<String> named = new LinkedHashSet<>();
        private boolean own;

        Explained(Report published, Report repaired) {
            this.published = published;
            this.mended = errors(repaired).stream().map(Finding::rule).collect(Collectors.toSet());
            errors(repaired).forEach(finding -> remaining.merge(key(finding), 1, Integer::sum));
        }

        Report report() {
            List<LayerResult> layers =
                    published.layers().stream().map(this::layer).toList();
            if (named.isEmpty()) {
                return published;
            }
            return published.of(own ? layers : layers.stream().map(this::summed).toList());
        }

        private LayerResult layer(LayerResult layer) {
            List<Finding> findings = new ArrayList<>();
            var reasons = new LinkedHashMap<String, Finding>();
            for (Finding finding : layer.findings()) {
                Optional<Defect> defect = finding.severity() == Severity.ERROR ? defect(finding) : Optional.empty();
                own |= finding.severity() == Severity.ERROR && defect.isEmpty();
                findings.add(defect.map(known -> advised(finding, known)).orElse(finding));
                defect.map(known -> reason(finding, known))
                        .ifPresent(reason -> reasons.putIfAbsent(reason.rule() + reason.place(), reason));
            }
            findings.addAll(reasons.values());
            return new LayerResult(layer.layer(), layer.verdict(), findings, layer.note());
        }

        /** The defect that a finding is due to, if the repaired profile does not have it and finds nothing in its stead. */
        private Optional<Defect> defect(Finding finding) {
            if (remaining.merge(key(finding), -1, Integer::sum) >= 0) {
                return Optional.empty();
            }
            return suspects(finding).stream()
                    .filter(defect -> !defect.replacedBy(mended))
                    .findFirst();
        }

        private Finding advised(Finding finding, Defect defect) {
            named.add(defect.id());
            return defect.advice() == null ? finding : finding.advising(defect.advice());
        }

        private Finding reason(Finding finding, Defect defect) {
            return new Finding(
                    prefix + "/" + defect.id(),
                    finding.layer(),
                    Severity.INFO,
                    Message.of(words, defect.id(), defect.name(), defect.effect()),
                    Message.of(words + ".advice", defect.repair()),
                    finding.place());
        }

        private LayerResult summed(LayerResult layer) {
            if (layer.layer() != judging) {
                return layer;
            }
            List<Finding> findings = new ArrayList<>(layer.findings());
            findings.add(new Finding(
                    prefix,
                    judging,
                    Severity.INFO,
                    Message.of(words + "s-only", List.copyOf(named)),
                    Message.of(words + "s-only.advice"),
                    Place.NOWHERE));
            return new LayerResult(layer.layer(), layer.verdict(), findings, layer.note());
        }

        private static String key(Finding finding) {
            return finding.rule() + " " + finding.place().path();
        }
    }
}
