package eu.elmgateway.validation;

import eu.elmgateway.wording.Message;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.engine.constraint.ClassConstraint;
import org.apache.jena.shacl.engine.constraint.DatatypeConstraint;
import org.apache.jena.shacl.engine.constraint.HasValueConstraint;
import org.apache.jena.shacl.engine.constraint.MaxCount;
import org.apache.jena.shacl.engine.constraint.MinCount;
import org.apache.jena.shacl.engine.constraint.NodeKindConstraint;
import org.apache.jena.shacl.engine.constraint.ShNode;
import org.apache.jena.shacl.engine.constraint.ShOr;
import org.apache.jena.shacl.engine.constraint.UniqueLangConstraint;
import org.apache.jena.shacl.engine.constraint.ValueMaxInclusiveConstraint;
import org.apache.jena.shacl.parser.Constraint;
import org.jspecify.annotations.Nullable;

/** Violations in plain words, made from the constraint that is broken. */
final class ShapeWords {
    /** What is wrong, and what to write. */
    record Words(Message message, Message advice) {}

    private static final int SHOWN = 60;

    private final ShapeSubject subject;

    ShapeWords(ShapeSubject subject) {
        this.subject = subject;
    }

    Words of(Violation violation) {
        Constraint constraint = violation.constraint();
        if (constraint instanceof MinCount least) {
            return missing(violation, least.getMinCount());
        }
        if (constraint instanceof MaxCount most) {
            return tooMany(violation, most.getMaxCount());
        }
        if (constraint instanceof DatatypeConstraint datatype) {
            return datatype(violation, datatype);
        }
        if (constraint instanceof ClassConstraint || constraint instanceof ShOr) {
            return wrongClass(violation);
        }
        if (constraint instanceof ShNode node) {
            return because(violation, node);
        }
        if (constraint instanceof UniqueLangConstraint) {
            return twoInOneLanguage(violation);
        }
        return other(violation, constraint);
    }

    private Words other(Violation violation, Constraint constraint) {
        if (constraint instanceof NodeKindConstraint) {
            return new Words(said("no-iri", name(violation)), said("no-iri.advice"));
        }
        if (constraint instanceof HasValueConstraint wanted) {
            String value = String.valueOf(wanted.getValue());
            return new Words(said("value", name(violation), value), said("value.advice", name(violation), value));
        }
        if (constraint instanceof ValueMaxInclusiveConstraint bound) {
            String most = bound.getNodeValue().asString();
            return new Words(said("larger", name(violation), most), said("larger.advice", most));
        }
        if (violation.component().equals("qualifiedMinCount")) {
            return new Words(
                    said("none-such", name(violation), owner(violation)), said("none-such.advice", name(violation)));
        }
        return new Words(said("other", name(violation), violation.message()), said("other.advice", owner(violation)));
    }

    private Words missing(Violation violation, int least) {
        Expected expected = Expected.of(violation.shape(), subject.terms());
        Message how = Expected.single(violation.shape())
                ? said("one.exactly")
                : least == 1 ? said("one.least") : said("least", least);
        return new Words(
                said("missing", name(violation), owner(violation), how, expected.words()),
                said("missing.advice", name(violation), expected.example()));
    }

    private Words tooMany(Violation violation, int most) {
        int count = violation.path() == null ? 0 : subject.count(violation.focus(), violation.path());
        return new Words(
                said("many", name(violation), count, owner(violation), most),
                most == 1 ? said("many.advice.one") : said("many.advice", most));
    }

    private Words datatype(Violation violation, DatatypeConstraint constraint) {
        Expected expected = Expected.datatype(constraint.getDatatypeURI());
        Node value = violation.value();
        Message what = value == null || value.isLiteral() ? shown(value) : said("object");
        return new Words(
                said("datatype", name(violation), what, expected.words()),
                said("write", name(violation), expected.example()));
    }

    private Words wrongClass(Violation violation) {
        Expected expected = Expected.of(violation.shape(), subject.terms());
        Node value = violation.value() == null ? violation.focus() : violation.value();
        if (value.isLiteral()) {
            return new Words(
                    said("text", name(violation), shown(value), expected.words()),
                    said("write", name(violation), expected.example()));
        }
        if (!subject.described(value) && value.isBlank()) {
            return new Words(
                    said("empty", name(violation)), said("empty.advice", expected.words(), expected.example()));
        }
        if (!subject.described(value)) {
            return new Words(
                    said("named", name(violation), shown(value)),
                    said(
                            "named.advice",
                            expected.words(),
                            identified(expected.example(), shown(value).toString())));
        }
        Message what = subject.className(value)
                .map(found -> said("class", name(violation), Expected.article(found), expected.words()))
                .orElseGet(() -> said("class.none", name(violation), expected.words()));
        return new Words(what, said("class.advice", expected.example()));
    }

    private static String identified(String example, String id) {
        return example.replaceFirst(
                "\\{(\"id\": \"[^\"]*\", )?", Matcher.quoteReplacement("{\"id\": \"" + id + "\", "));
    }

    /** A value that breaks a shape of its own: said by what it breaks there. */
    private Words because(Violation violation, ShNode constraint) {
        Node value = violation.value() == null ? violation.focus() : violation.value();
        List<Violation> reasons = subject.reasons(constraint.getOther(), value);
        Optional<String> scheme = violation.shape() == null ? Optional.empty() : Expected.scheme(violation.shape());
        if (scheme.isPresent()
                && reasons.stream().anyMatch(reason -> reason.constraint() instanceof HasValueConstraint)) {
            return new Words(
                    said("scheme", name(violation), shown(value), scheme.get()), said("scheme.advice", scheme.get()));
        }
        List<Words> nested = reasons.stream().map(this::of).distinct().toList();
        return new Words(
                said("because", name(violation), owner(violation), inTurn(nested, Words::message)),
                inTurn(nested, Words::advice));
    }

    private static Message inTurn(List<Words> several, Function<Words, Message> part) {
        return several.stream().map(part).distinct().reduce(Message::then).orElseGet(() -> Message.verbatim(""));
    }

    private Words twoInOneLanguage(Violation violation) {
        return new Words(said("languages", name(violation)), said("languages.advice", name(violation)));
    }

    private Message name(Violation violation) {
        return violation.path() == null
                ? owner(violation)
                : Message.verbatim(subject.terms().name(violation.path()));
    }

    private Message owner(Violation violation) {
        return Expected.article(subject.className(violation));
    }

    private static Message said(String key, Object... arguments) {
        return Message.of("shapes." + key, arguments);
    }

    private static Message shown(@Nullable Node value) {
        if (value == null) {
            return said("there");
        }
        if (value.isBlank()) {
            return said("no-id");
        }
        String text = value.isLiteral() ? value.getLiteralLexicalForm() : ShapeInput.written(value.getURI());
        String some = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
        return Message.verbatim(value.isLiteral() ? '"' + some + '"' : some);
    }
}
