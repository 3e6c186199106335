package eu.elmgateway.validation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
    record Words(String message, String advice) {}

    private static final int SHOWN = 60;

    private final ShapeSubject subject;

    ShapeWords(ShapeSubject subject) {
        this.subject = subject;
    }

    Words of(Violation violation) {
        Words words = said(violation);
        return KnownDefects.advice(subject.rule(violation))
                .map(advice -> new Words(words.message(), advice))
                .orElse(words);
    }

    private Words said(Violation violation) {
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
            return new Words(
                    name(violation) + " has no IRI of its own.", "Add \"id\": \"http://…\" with the code's IRI.");
        }
        if (constraint instanceof HasValueConstraint wanted) {
            return new Words(
                    name(violation) + " is not " + wanted.getValue() + ".",
                    "Write \"" + name(violation) + "\": {\"id\": \"" + wanted.getValue()
                            + "\", \"type\": \"ConceptScheme\"}.");
        }
        if (constraint instanceof ValueMaxInclusiveConstraint bound) {
            return new Words(
                    name(violation) + " is larger than " + bound.getNodeValue().asString() + ".",
                    "Write " + bound.getNodeValue().asString() + " or less.");
        }
        return new Words(
                name(violation) + ": " + violation.message() + ".", "See the shape of " + owner(violation) + ".");
    }

    private Words missing(Violation violation, int least) {
        Expected expected = Expected.of(violation.shape(), subject.terms());
        String how =
                Expected.single(violation.shape()) ? "exactly one" : least == 1 ? "at least one" : "at least " + least;
        return new Words(
                name(violation) + " is missing: " + owner(violation) + " needs " + how + ", " + expected.words() + ".",
                "Add \"" + name(violation) + "\": " + expected.example() + ".");
    }

    private Words tooMany(Violation violation, int most) {
        int count = violation.path() == null ? 0 : subject.count(violation.focus(), violation.path());
        return new Words(
                name(violation) + " has " + count + " values: " + owner(violation) + " may have " + most + " at most.",
                "Keep " + (most == 1 ? "one" : most) + ", all languages together.");
    }

    private Words datatype(Violation violation, DatatypeConstraint constraint) {
        Expected expected = Expected.datatype(constraint.getDatatypeURI());
        Node value = violation.value();
        String what = value == null || value.isLiteral() ? shown(value) : "an object or a reference";
        return new Words(
                name(violation) + " is " + what + ", not " + expected.words() + ".",
                "Write \"" + name(violation) + "\": " + expected.example() + ".");
    }

    private Words wrongClass(Violation violation) {
        Expected expected = Expected.of(violation.shape(), subject.terms());
        Node value = violation.value() == null ? violation.focus() : violation.value();
        if (value.isLiteral()) {
            return new Words(
                    name(violation) + " is the text " + shown(value) + ", not " + expected.words() + ".",
                    "Write \"" + name(violation) + "\": " + expected.example() + ".");
        }
        if (!subject.described(value)) {
            String example = expected.example()
                    .replaceFirst("\\{(\"id\": \"[^\"]*\", )?", "{\"id\": \"" + shown(value) + "\", ");
            return new Words(
                    name(violation) + " only names " + shown(value) + "; the document nowhere says what that is.",
                    "Say it there, or once elsewhere in the document, as " + expected.words() + ": " + example + ".");
        }
        String what = subject.className(value)
                .map(Expected::article)
                .map(name -> "is " + name)
                .orElse("has no type");
        return new Words(
                name(violation) + " " + what + "; it must be " + expected.words() + ".",
                "Give it its type, as in " + expected.example() + ".");
    }

    /** A value that breaks a shape of its own: said by what it breaks there. */
    private Words because(Violation violation, ShNode constraint) {
        Node value = violation.value() == null ? violation.focus() : violation.value();
        List<Violation> reasons = subject.reasons(constraint.getOther(), value);
        Optional<String> scheme = violation.shape() == null ? Optional.empty() : Expected.scheme(violation.shape());
        if (scheme.isPresent()
                && reasons.stream().anyMatch(reason -> reason.constraint() instanceof HasValueConstraint)) {
            return new Words(
                    name(violation) + " (" + shown(value) + ") does not say that it is of the list " + scheme.get()
                            + ".",
                    "Take a code of that list and write inside it \"inScheme\": {\"id\": \"" + scheme.get()
                            + "\", \"type\": \"ConceptScheme\"}.");
        }
        List<Words> nested = reasons.stream().map(this::said).distinct().toList();
        return new Words(
                name(violation) + " is not as " + owner(violation) + " needs it: "
                        + nested.stream().map(Words::message).collect(Collectors.joining(" ")),
                nested.stream().map(Words::advice).distinct().collect(Collectors.joining(" ")));
    }

    private Words twoInOneLanguage(Violation violation) {
        return new Words(
                name(violation) + " has several texts in one language.",
                "Keep one text for each language: \"" + name(violation) + "\": {\"en\": \"…\", \"fr\": \"…\"}.");
    }

    private String name(Violation violation) {
        return violation.path() == null ? owner(violation) : subject.terms().name(violation.path());
    }

    private String owner(Violation violation) {
        return Expected.article(subject.className(violation));
    }

    private static String shown(@Nullable Node value) {
        if (value == null) {
            return "there";
        }
        String text = value.isLiteral()
                ? value.getLiteralLexicalForm()
                : value.isBlank() ? "no id" : ShapeInput.written(value.getURI());
        String some = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
        return value.isLiteral() ? '"' + some + '"' : some;
    }
}
