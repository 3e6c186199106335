package eu.elmgateway.validation;

import eu.elmgateway.elm.ElmSource;
import eu.elmgateway.safe.Once;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.seal.Issuance;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XPathExecutable;
import net.sf.saxon.s9api.XdmNode;
import org.jspecify.annotations.Nullable;

/** Reads what a document says of its issuer and its date of issue. Thread-safe. */
final class Issuances {
    private static final String ISSUER = "let $c := (descendant-or-self::*:europassCredential)[1] "
            + "return $c/*:agentReferences/*[@id = $c/*:issuer/@idref]";

    private final Supplier<Queries> queries;

    Issuances(SafeReaders readers) {
        this.queries = new Once<>(() -> Queries.in(readers.processor()));
    }

    /** Nothing where it is not known how to read it. */
    Issuance of(Validation validation) {
        ElmSource elm = validation.elm();
        if (elm != null) {
            return new ElmIssuance(elm.nodes()).issuance();
        }
        XdmNode tree = validation.tree();
        return tree == null ? Issuance.UNSAID : queries.get().of(tree);
    }

    static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text.strip()).toInstant());
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    /** Of EDCI XML, whatever its version. */
    private record Queries(
            XPathExecutable identifiers, XPathExecutable names, XPathExecutable countries, XPathExecutable issued) {
        static Queries in(Processor processor) {
            return new Queries(
                    query(
                            processor,
                            "(" + ISSUER + ")/(*:identifier | *:registration | *:vatIdentifier | *:taxIdentifier)"),
                    query(processor, "(" + ISSUER + ")/(*:prefLabel | *:altLabel)/*:text"),
                    query(
                            processor,
                            "(" + ISSUER + ")/(*:hasLocation//*:country/@targetNotation | *:registration/@spatialID)"),
                    query(processor, "(descendant-or-self::*:europassCredential)[1]/*:issued"));
        }

        private static XPathExecutable query(Processor processor, String text) {
            try {
                return processor.newXPathCompiler().compile(text);
            } catch (SaxonApiException e) {
                throw new IllegalStateException(text, e);
            }
        }

        Issuance of(XdmNode tree) {
            return new Issuance(
                    texts(identifiers, tree),
                    texts(names, tree),
                    texts(countries, tree),
                    first(texts(issued, tree)).flatMap(Issuances::instant).orElse(null));
        }

        private static Optional<String> first(List<String> texts) {
            return texts.stream().findFirst();
        }

        private static List<String> texts(XPathExecutable query, @Nullable XdmNode tree) {
            try {
                var selector = query.load();
                selector.setContextItem(tree);
                return selector.stream()
                        .map(item -> item.getStringValue().strip())
                        .filter(text -> !text.isEmpty())
                        .distinct()
                        .toList();
            } catch (SaxonApiException e) {
                return List.of();
            }
        }
    }
}
