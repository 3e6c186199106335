package eu.elmgateway.validation;

import eu.elmgateway.wording.Message;
import java.util.ArrayList;
import java.util.List;

/** Collects the findings of one layer, up to a bound: a hostile document must not make an endless report. */
final class FindingList {
    static final int LIMIT = 1_000;

    /** Stands for a finding beyond the bound, which nobody puts into words. */
    static final Finding UNLISTED = Finding.error("", LayerName.STRUCTURE, Message.verbatim(""), null, Place.NOWHERE);

    private final LayerName layer;
    private final List<Finding> findings = new ArrayList<>();
    private int beyond;

    FindingList(LayerName layer) {
        this.layer = layer;
    }

    void add(Finding finding) {
        if (findings.size() < LIMIT) {
            findings.add(finding);
        } else {
            beyond++;
        }
    }

    /** Puts another in the place of the one that was added last. */
    void replaceLast(Finding better) {
        findings.set(findings.size() - 1, better);
    }

    /** Whether more would only be counted. */
    boolean full() {
        return findings.size() >= LIMIT;
    }

    /** Those collected, and if there were more one that says how many. */
    List<Finding> all() {
        if (beyond == 0) {
            return List.copyOf(findings);
        }
        var all = new ArrayList<>(findings);
        all.add(new Finding(
                layer.name().toLowerCase(java.util.Locale.ROOT) + ":more",
                layer,
                Severity.INFO,
                Message.of("report.more", beyond),
                Message.of("report.more.advice"),
                Place.NOWHERE));
        return all;
    }
}
