package eu.elmgateway.validation;

import eu.elmgateway.rules.Listener;
import eu.elmgateway.rules.Remark;
import eu.elmgateway.rules.Rules;
import java.util.Locale;

/** What shapes cannot express: the rules of the version. */
final class RulesLayer implements ElmLayer {
    private final Rules rules;

    RulesLayer(Rules rules) {
        this.rules = rules;
    }

    @Override
    public LayerResult check(ElmDocument document) {
        var findings = new FindingList(LayerName.RULES);
        rules.check(document.source(), document.root(), document.profile().terms(), new Collecting(findings));
        return LayerResult.of(LayerName.RULES, findings.all(), null);
    }

    private record Collecting(FindingList findings) implements Listener {
        @Override
        public boolean full() {
            return findings.full();
        }

        @Override
        public void add(Remark remark) {
            findings.add(new Finding(
                    remark.rule().id(),
                    LayerName.RULES,
                    Severity.valueOf(remark.rule().severity().toUpperCase(Locale.ROOT)),
                    remark.what(),
                    remark.cure(),
                    new Place(remark.pointer(), 0, 0)));
        }

        @Override
        public void unsaid() {
            findings.add(FindingList.UNLISTED);
        }
    }
}
