package eu.elmgateway.format;

import eu.elmgateway.safe.TextPlace;
import eu.elmgateway.safe.UnreadableException;
import eu.elmgateway.safe.XmlText;
import eu.elmgateway.wording.Message;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/**
 * Tells XML formats and their versions apart: by the root, then by the file names in {@code xsi:schemaLocation}, for some
 * versions differ in nothing else. The files are never fetched.
 */
final class XmlKinds {
    private static final QName LOCATION = new QName(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "schemaLocation");

    private record Candidate(Format format, DocumentKind kind) {}

    private final FormatCatalogue catalogue;

    XmlKinds(FormatCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    Recognised recognise(XmlText xml) throws UnreadableException {
        List<Candidate> sameRoot = candidates(kind -> xml.root().equals(kind.root()));
        if (!sameRoot.isEmpty()) {
            return version(xml, sameRoot, null);
        }
        List<Candidate> sameName = candidates(kind -> kind.root() != null
                && kind.root().getLocalPart().equals(xml.root().getLocalPart()));
        if (sameName.isEmpty()) {
            throw unknown(stranger(xml.root()), TextPlace.START);
        }
        return version(xml, sameName, Message.of("structure.note.namespace"));
    }

    private Recognised version(XmlText xml, List<Candidate> candidates, @Nullable Message note) {
        List<String> files = schemaFiles(xml);
        Optional<Candidate> declared = files.stream()
                .flatMap(file -> candidates.stream()
                        .filter(candidate -> candidate.kind().schemaFiles().contains(file)))
                .findFirst();
        if (declared.isPresent() || candidates.size() == 1) {
            return recognised(declared.orElse(candidates.get(0)), xml, note);
        }
        Candidate guess = candidates.stream()
                .filter(candidate -> candidate.kind().undeclared())
                .findFirst()
                .orElse(candidates.get(0));
        Message reason = Message.of(
                files.isEmpty() ? "structure.note.no-location" : "structure.note.unknown-location",
                guess.format().id());
        return recognised(guess, xml, note == null ? reason : note.then(reason));
    }

    private static Recognised recognised(Candidate candidate, XmlText xml, @Nullable Message note) {
        return new Recognised(candidate.format(), candidate.kind(), new Body.Xml(xml), note);
    }

    private List<Candidate> candidates(Predicate<DocumentKind> wanted) {
        return catalogue.formats().stream()
                .flatMap(format -> format.documents().stream().filter(wanted).map(kind -> new Candidate(format, kind)))
                .toList();
    }

    /** The file names of the locations, which stand in pairs behind their namespaces. */
    private static List<String> schemaFiles(XmlText xml) {
        String pairs = xml.rootAttributes().getOrDefault(LOCATION, "").strip();
        return Stream.of(pairs.split("\\s+"))
                .map(iri -> iri.substring(iri.lastIndexOf('/') + 1))
                .filter(file -> !file.isEmpty())
                .toList();
    }

    private static Message stranger(QName root) {
        return root.getNamespaceURI().isEmpty()
                ? Message.of("syntax.unknown-root.bare", root.getLocalPart())
                : Message.of("syntax.unknown-root", root.getLocalPart(), root.getNamespaceURI());
    }

    UnreadableException unknown(Message message, @Nullable TextPlace place) {
        String known = catalogue.formats().stream()
                .filter(Format::pushed)
                .map(Format::title)
                .collect(Collectors.joining("; "));
        return new UnreadableException(
                "syntax:unknown-format", message, Message.of("syntax.unknown.advice", known), place);
    }
}
