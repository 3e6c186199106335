package eu.elmgateway.format;

import eu.elmgateway.format.Recognised.Alternative;
import eu.elmgateway.safe.TextPlace;
import eu.elmgateway.safe.UnreadableException;
import eu.elmgateway.safe.XmlText;
import eu.elmgateway.wording.Message;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/**
 * Tells XML formats and their versions apart: by the root, then by the file names in {@code xsi:schemaLocation}, for some
 * versions differ in nothing else. The files are never fetched.
 */
final class XmlKinds {
    private static final QName LOCATION = new QName(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "schemaLocation");

    private final FormatCatalogue catalogue;

    XmlKinds(FormatCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    Recognised recognise(XmlText xml) throws UnreadableException {
        List<Alternative> sameRoot = candidates(kind -> xml.root().equals(kind.root()));
        if (!sameRoot.isEmpty()) {
            return version(xml, sameRoot, null);
        }
        List<Alternative> sameName = candidates(kind -> kind.root() != null
                && kind.root().getLocalPart().equals(xml.root().getLocalPart()));
        if (sameName.isEmpty()) {
            throw unknown(stranger(xml.root()), TextPlace.START);
        }
        return version(xml, sameName, Message.of("structure.note.namespace"));
    }

    private Recognised version(XmlText xml, List<Alternative> candidates, @Nullable Message note) {
        var location = SchemaLocation.of(xml.rootAttributes().getOrDefault(LOCATION, ""));
        List<Alternative> declared = declared(location.files(xml.root().getNamespaceURI()), candidates);
        if (declared.isEmpty()) {
            declared = declared(location.files(), candidates);
        }
        if (declared.size() == 1 || candidates.size() == 1) {
            Alternative known = declared.isEmpty() ? candidates.get(0) : declared.get(0);
            return new Recognised(known.format(), known.kind(), new Body.Xml(xml), note);
        }
        Message reason = reason(location, declared);
        return open(xml, declared.isEmpty() ? candidates : declared, note == null ? reason : note.then(reason));
    }

    private static List<Alternative> declared(List<String> files, List<Alternative> candidates) {
        return candidates.stream()
                .filter(candidate -> files.stream().anyMatch(candidate.kind().schemaFiles()::contains))
                .toList();
    }

    private static Message reason(SchemaLocation location, List<Alternative> declared) {
        if (!declared.isEmpty()) {
            return Message.of("structure.note.several-locations");
        }
        return Message.of(
                location.files().isEmpty() ? "structure.note.no-location" : "structure.note.unknown-location");
    }

    /** Which of the versions it is only their schemas can tell; until then it is taken for the one meant for such documents. */
    private static Recognised open(XmlText xml, List<Alternative> versions, Message note) {
        Alternative guess = versions.stream()
                .filter(version -> version.kind().undeclared())
                .findFirst()
                .orElse(versions.get(0));
        List<Alternative> others =
                versions.stream().filter(version -> !version.equals(guess)).toList();
        return new Recognised(guess.format(), guess.kind(), new Body.Xml(xml), note, others);
    }

    private List<Alternative> candidates(Predicate<DocumentKind> wanted) {
        return catalogue.formats().stream()
                .flatMap(
                        format -> format.documents().stream().filter(wanted).map(kind -> new Alternative(format, kind)))
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
