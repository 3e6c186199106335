package eu.elmgateway.validation;

import eu.elmgateway.elm.Node;
import eu.elmgateway.elm.Value;
import eu.elmgateway.safe.ConfigException;
import eu.elmgateway.vocabulary.Vocabularies;
import eu.elmgateway.wording.Message;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether codes are codes of the lists they are to be of. The published shapes ask a code only to say that it is in the list,
 * within the document; so none of this makes a document invalid unless configuration says so.
 */
final class VocabularyLayer implements ElmLayer {
    private static final List<String> DATES =
            List.of(Elm.CREDENTIALS + "issued", Elm.CREDENTIALS + "issuanceDate", Elm.CREDENTIALS + "validFrom");
    private static final int DAY = 10;

    private final Vocabularies vocabularies;
    private final CodeBindings bindings;

    VocabularyLayer(Vocabularies vocabularies, CodeBindings bindings) {
        this.vocabularies = vocabularies;
        this.bindings = bindings;
    }

    @Override
    public LayerResult check(ElmDocument document) {
        try {
            return LayerResult.of(LayerName.VOCABULARY, new Run(document).findings(), null);
        } catch (ConfigException e) {
            return LayerResult.skipped(
                    LayerName.VOCABULARY, Message.of("vocabulary.unreadable", String.valueOf(e.getMessage())));
        }
    }

    /** The walk over one document. */
    private final class Run {
        private final ElmDocument document;
        private final CodeCheck codes;
        private final FindingList findings = new FindingList(LayerName.VOCABULARY);

        Run(ElmDocument document) {
            this.document = document;
            this.codes = new CodeCheck(vocabularies, document.source().nodes(), issued(document.root()));
        }

        List<Finding> findings() {
            for (Node node : document.source().nodes().nodes()) {
                for (Map.Entry<String, List<Value>> property : node.properties().entrySet()) {
                    List<CodeBinding> bound = bindings.byProperty().get(property.getKey());
                    if (bound != null) {
                        look(node, property.getKey(), property.getValue(), bound);
                    }
                }
            }
            return findings.all();
        }

        private void look(Node node, String property, List<Value> values, List<CodeBinding> bound) {
            for (CodeBinding binding : bound) {
                if (binding.holdsOn(node)) {
                    look(node, property, values, binding);
                }
            }
        }

        private void look(Node node, String property, List<Value> values, CodeBinding binding) {
            for (Value value : values) {
                for (CodeRemark remark : codes.of(binding.list(), value)) {
                    add(
                            remark,
                            binding,
                            findings.full()
                                    ? null
                                    : document.source()
                                            .map()
                                            .place(node.id(), property, value)
                                            .orElse(null));
                }
            }
        }

        private void add(CodeRemark remark, CodeBinding binding, @Nullable String pointer) {
            Severity severity = bindings.severity(remark.rule(), binding, document.profile());
            if (severity != null) {
                findings.add(new Finding(
                        remark.rule().id(),
                        LayerName.VOCABULARY,
                        severity,
                        remark.what(),
                        remark.cure(),
                        new Place(pointer, 0, 0)));
            }
        }
    }

    /** The day the credential is of, null if it does not say one. */
    private static @Nullable LocalDate issued(Node credential) {
        for (String property : DATES) {
            for (Value value : credential.values(property)) {
                if (value instanceof Value.Literal literal && literal.lexical().length() >= DAY) {
                    try {
                        return LocalDate.parse(literal.lexical().substring(0, DAY));
                    } catch (DateTimeException e) {
                        return null;
                    }
                }
            }
        }
        return null;
    }
}
