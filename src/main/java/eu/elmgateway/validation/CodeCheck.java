package eu.elmgateway.validation;

import eu.elmgateway.elm.Node;
import eu.elmgateway.elm.NodeTable;
import eu.elmgateway.elm.Value;
import eu.elmgateway.vocabulary.Code;
import eu.elmgateway.vocabulary.Vocabularies;
import eu.elmgateway.vocabulary.Vocabulary;
import eu.elmgateway.wording.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks at the codes of one document, at each once however often it stands there. */
final class CodeCheck {
    private final NodeTable nodes;
    private final @Nullable LocalDate issued;
    private final WrongCode wrong;
    private final Map<Vocabulary, Map<Value, List<CodeRemark>>> seen = new HashMap<>();

    CodeCheck(Vocabularies vocabularies, NodeTable nodes, @Nullable LocalDate issued) {
        this.nodes = nodes;
        this.issued = issued;
        this.wrong = new WrongCode(vocabularies);
    }

    /** What is to be said of a value that should be a code of a list. */
    List<CodeRemark> of(Vocabulary list, Value value) {
        Map<Value, List<CodeRemark>> known = seen.computeIfAbsent(list, any -> new HashMap<>());
        List<CodeRemark> remarks = known.get(value);
        if (remarks == null) {
            remarks = remarks(list, value);
            known.put(value, remarks);
        }
        return remarks;
    }

    private List<CodeRemark> remarks(Vocabulary list, Value value) {
        if (value instanceof Value.Text text) {
            return List.of(wrong.literal(list, text.text()));
        }
        if (value instanceof Value.Literal literal) {
            return List.of(wrong.literal(list, literal.lexical()));
        }
        String iri = ((Value.Reference) value).id();
        return iri.indexOf(':') < 0 ? List.of(wrong.literal(list, iri)) : remarks(list, iri);
    }

    private List<CodeRemark> remarks(Vocabulary list, String iri) {
        Optional<Node> concept = nodes.node(iri);
        String label = concept.map(Concepts::label).orElse(null);
        if (iri.startsWith("_:")) {
            return label == null ? List.of() : noId(list, label);
        }
        Optional<Code> code = list.find(iri);
        return code.isPresent()
                ? known(list, code.get(), concept.orElse(null), label)
                : wrong.remark(list, iri, label).stream().toList();
    }

    private static List<CodeRemark> noId(Vocabulary list, String label) {
        List<Code> meant = list.named(label);
        return meant.isEmpty()
                ? List.of()
                : List.of(new CodeRemark(
                        CodeRule.NO_ID,
                        Message.of("vocabulary.no-id", CodeWords.cut(label), CodeWords.title(list)),
                        CodeWords.meant(list, meant)));
    }

    private List<CodeRemark> known(Vocabulary list, Code code, @Nullable Node concept, @Nullable String label) {
        var remarks = new ArrayList<CodeRemark>();
        if (issued != null && code.endedBefore(issued)) {
            remarks.add(new CodeRemark(
                    CodeRule.WITHDRAWN_CODE,
                    Message.of("vocabulary.withdrawn-code", CodeWords.code(list, code), String.valueOf(code.until())),
                    Message.of("vocabulary.withdrawn-code.advice")));
        }
        if (label != null && code.name() != null && !label.equalsIgnoreCase(code.name())) {
            List<Code> named = list.named(label);
            if (!named.isEmpty() && !named.contains(code)) {
                remarks.add(new CodeRemark(
                        CodeRule.LABEL,
                        Message.of("vocabulary.label", CodeWords.code(list, code), label),
                        CodeWords.meant(list, named)));
            }
        }
        if (concept != null && Concepts.inOtherScheme(concept, list.facts().scheme())) {
            remarks.add(new CodeRemark(
                    CodeRule.SCHEME,
                    Message.of("vocabulary.scheme", CodeWords.code(list, code), CodeWords.title(list)),
                    Message.of("vocabulary.scheme.advice", list.facts().scheme())));
        }
        return remarks;
    }
}
