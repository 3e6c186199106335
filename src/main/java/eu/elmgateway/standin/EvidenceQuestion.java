package eu.elmgateway.standin;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What an administration asks for over OOTS: a RegRep QueryRequest.
 *
 * @param id of the request, a UUID
 * @param type of evidence
 * @param eidas identifier of the person, empty if there is none
 * @param born as 2000-01-31
 * @param formats media types that are of use
 */
public record EvidenceQuestion(
        String id, String type, String eidas, String familyName, String givenName, String born, List<String> formats) {
    public EvidenceQuestion {
        formats = List.copyOf(formats);
    }

    /** The request as it travels in a message. */
    public String document() {
        return "<query:QueryRequest xmlns:query=\"urn:oasis:names:tc:ebxml-regrep:xsd:query:4.0\""
                + " xmlns:rim=\"urn:oasis:names:tc:ebxml-regrep:xsd:rim:4.0\" xmlns:sdg=\"http://data.europa.eu/p4s\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" id=\"urn:uuid:" + id + "\">"
                + slot("SpecificationIdentifier", "String", value("oots-edm:v2.0"))
                + slot("Procedure", "String", value("T3"))
                + slot("ExplicitRequestGiven", "Boolean", value("true"))
                + slot("EvidenceRequester", "Any", requester())
                + "<query:ResponseOption returnType=\"LeafClassWithRepositoryItem\"/>"
                + "<query:Query queryDefinition=\"DocumentQuery\">" + slot("NaturalPerson", "Any", person())
                + slot("EvidenceRequest", "Any", evidence()) + "</query:Query></query:QueryRequest>";
    }

    private static String slot(String name, String type, String content) {
        return "<rim:Slot name=\"" + name + "\"><rim:SlotValue xsi:type=\"rim:" + type + "ValueType\">" + content
                + "</rim:SlotValue></rim:Slot>";
    }

    private static String value(String text) {
        return "<rim:Value>" + text + "</rim:Value>";
    }

    private static String requester() {
        return "<sdg:Agent><sdg:Identifier schemeID=\"urn:cef.eu:names:identifier:EAS:0009\">0000000009</sdg:Identifier>"
                + "<sdg:Name lang=\"EN\">Office that asks</sdg:Name>"
                + "<sdg:Address><sdg:AdminUnitLevel1>FR</sdg:AdminUnitLevel1></sdg:Address>"
                + "<sdg:Classification>ER</sdg:Classification></sdg:Agent>";
    }

    private String person() {
        return "<sdg:Person><sdg:LevelOfAssurance>High</sdg:LevelOfAssurance>"
                + (eidas.isEmpty() ? "" : "<sdg:Identifier schemeID=\"eidas\">" + eidas + "</sdg:Identifier>")
                + "<sdg:FamilyName>" + familyName + "</sdg:FamilyName><sdg:GivenName>" + givenName
                + "</sdg:GivenName><sdg:DateOfBirth>" + born + "</sdg:DateOfBirth></sdg:Person>";
    }

    private String evidence() {
        return "<sdg:DataServiceEvidenceType><sdg:EvidenceTypeClassification>" + type
                + "</sdg:EvidenceTypeClassification>"
                + formats.stream()
                        .map(format -> "<sdg:DistributedAs><sdg:Format>" + format + "</sdg:Format></sdg:DistributedAs>")
                        .collect(Collectors.joining())
                + "</sdg:DataServiceEvidenceType>";
    }
}
