package eu.elmgateway.europass;

import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import eu.elmgateway.validation.Check;
import eu.elmgateway.validation.CheckKind;
import eu.elmgateway.validation.CheckStatus;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * What a Verifiable Presentation of EDCI 1.x says around its credential: the checks that were made, and when it ends. Immutable.
 *
 * @param checks those of the published list, in the order of the document
 * @param expiry null if it does not say
 */
record Presentation(List<StatedCheck> checks, @Nullable Instant expiry) {
    /** Of a document that is none. */
    static final Presentation NONE = new Presentation(List.of(), null);

    private static final String NAMESPACE = "http://data.europa.eu/snb/vp";

    Presentation {
        checks = List.copyOf(checks);
    }

    /** A check with what is stated of it; where that is several things, the one that differs. */
    Check stated(Check check) {
        return checks.stream()
                .filter(one -> one.kind() == check.kind())
                .map(StatedCheck::status)
                .min(Comparator.comparing(status -> status == check.status()))
                .map(check::stated)
                .orElse(check);
    }

    /** Reads it; a document that is no presentation, or cannot be read, says nothing. */
    static Presentation of(SafeReaders readers, byte[] document) {
        try {
            Document xml = readers.dom(document);
            Element root = xml.getDocumentElement();
            return NAMESPACE.equals(root.getNamespaceURI()) ? of(root) : NONE;
        } catch (UnreadableException e) {
            return NONE;
        }
    }

    private static Presentation of(Element root) {
        List<StatedCheck> checks = new ArrayList<>();
        for (Element check : all(root, "verificationCheck")) {
            Optional<CheckKind> kind = uri(check, "type").flatMap(CheckKind::of);
            Optional<CheckStatus> status = uri(check, "status").flatMap(CheckStatus::of);
            if (kind.isPresent() && status.isPresent()) {
                checks.add(new StatedCheck(kind.get(), status.get()));
            }
        }
        return new Presentation(
                checks,
                all(root, "expirationDate").stream()
                        .findFirst()
                        .flatMap(date -> instant(date.getTextContent()))
                        .orElse(null));
    }

    private static Optional<String> uri(Element check, String name) {
        return all(check, name).stream().map(one -> one.getAttribute("uri")).findFirst();
    }

    /** A time with its zone; one without says nothing that can be compared. */
    static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text.strip()).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static List<Element> all(Element within, String name) {
        var nodes = within.getElementsByTagNameNS(NAMESPACE, name);
        List<Element> elements = new ArrayList<>();
        for (int at = 0; at < nodes.getLength(); at++) {
            elements.add((Element) nodes.item(at));
        }
        return elements;
    }
}
