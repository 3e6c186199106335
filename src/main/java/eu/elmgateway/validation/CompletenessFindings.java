package eu.elmgateway.validation;

import eu.elmgateway.wording.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is missing or cannot be checked, as findings. None of them is an error: the list is no part of the model. */
final class CompletenessFindings {
    private CompletenessFindings() {}

    /** The findings of one list, in a layer of their own. */
    static LayerResult layer(CompletenessList list, List<Completeness> results) {
        var findings = new FindingList(LayerName.COMPLETENESS);
        for (Completeness result : results) {
            of(list, result).forEach(findings::add);
        }
        Message title = new Message(list.title(), List.of());
        return new LayerResult(
                LayerName.COMPLETENESS, Verdict.VALID, findings.all(), Message.of("completeness.note", title));
    }

    private static List<Finding> of(CompletenessList list, Completeness result) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < list.items().size(); i++) {
            finding(list.items().get(i), result, result.elements().get(i)).ifPresent(findings::add);
        }
        return findings;
    }

    private static Optional<Finding> finding(
            CompletenessList.Item item, Completeness result, Completeness.Element element) {
        return switch (element.state()) {
            case PRESENT -> Optional.empty();
            case MISSING ->
                item.weight() == null
                        ? Optional.empty()
                        : Optional.of(finding("completeness.says-not", item.weight(), result, element, result.place()));
            case NOT_CHECKABLE ->
                item.weight() == null
                        ? Optional.empty()
                        : Optional.of(finding(
                                "completeness.to-be-looked-at",
                                Severity.INFO,
                                result,
                                element,
                                element.places().get(0)));
        };
    }

    private static Finding finding(
            String key, @Nullable Severity severity, Completeness result, Completeness.Element element, Place place) {
        return new Finding(
                result.list() + ":" + element.id(),
                LayerName.COMPLETENESS,
                severity == null ? Severity.INFO : severity,
                Message.of(key, element.name()),
                element.note(),
                place);
    }
}
