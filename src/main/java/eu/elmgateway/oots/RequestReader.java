package eu.elmgateway.oots;

import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import java.util.Base64;
import java.util.Optional;
import net.sf.saxon.s9api.XdmNode;

/** Reads messages as an access point hands them out (retrieveMessage, whole). Thread-safe. */
final class RequestReader {
    private static final String REQUEST = "ExecuteQueryRequest";

    private final SafeReaders readers;
    private final XmlPlaces places;

    RequestReader(SafeReaders readers) {
        this.readers = readers;
        this.places = new XmlPlaces(readers);
    }

    /** The request in a message; empty if it is no request, or one that does not even say which it is. */
    Optional<EvidenceRequest> read(byte[] message) throws UnreadableException {
        XdmNode envelope = readers.tree(message);
        return places.text("//*:CollaborationInfo/*:Action", envelope).equals(REQUEST)
                ? places.texts("//*:retrieveMessageResponse/payload/value", envelope).stream()
                        .flatMap(payload -> query(payload).stream())
                        .findFirst()
                        .map(query -> request(envelope, query))
                : Optional.empty();
    }

    private Optional<XdmNode> query(String payload) {
        try {
            XdmNode tree = readers.tree(Base64.getMimeDecoder().decode(payload));
            return places.text("/*:QueryRequest/@id", tree).isEmpty() ? Optional.empty() : Optional.of(tree);
        } catch (UnreadableException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private EvidenceRequest request(XdmNode envelope, XdmNode query) {
        String person = "//*:Slot[@name = 'NaturalPerson']//*:Person";
        return new EvidenceRequest(
                places.text("//*:MessageInfo/*:MessageId", envelope),
                places.text("//*:Property[@name = 'originalSender']", envelope),
                places.text("//*:Property[@name = 'originalSender']/@type", envelope),
                places.element("//*:UserMessage", envelope),
                places.element("/*:QueryRequest", query),
                places.text("/*/*:Slot[@name = 'SpecificationIdentifier']//*:Value", query),
                places.text("/*/*:Slot[@name = 'ExplicitRequestGiven']//*:Value", query)
                        .equals("true"),
                places.text("/*/*:Slot[@name = 'EvidenceRequester']//*:Agent/*:Identifier", query),
                places.text("//*:DataServiceEvidenceType/*:EvidenceTypeClassification", query),
                places.texts("//*:DataServiceEvidenceType/*:DistributedAs/*:Format", query),
                new EvidenceRequest.Person(
                        places.text(person + "/*:FamilyName", query),
                        places.text(person + "/*:GivenName", query),
                        places.text(person + "/*:DateOfBirth", query),
                        places.text(person + "/*:Identifier[lower-case(@schemeID) = 'eidas']", query)));
    }
}
