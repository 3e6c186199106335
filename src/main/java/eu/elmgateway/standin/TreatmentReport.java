package eu.elmgateway.standin;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import org.xml.sax.SAXParseException;

/** Writes the report by which the Caisse des Dépôts tells what became of a file. Thread-safe. */
final class TreatmentReport {
    private final Processor saxon;

    TreatmentReport(Processor saxon) {
        this.saxon = saxon;
    }

    /**
     * The report on a file.
     *
     * @param judged record to why it is refused, empty words for those taken
     */
    byte[] of(String file, int treatment, PassageReader.Flow flow, Map<String, String> judged) {
        var bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter out = saxon.newSerializer(bytes).getXMLStreamWriter();
            out.writeStartDocument();
            out.writeStartElement("rapport");
            text(out, "nomFichier", file);
            if (!flow.id().isEmpty()) {
                text(out, "idFlux", flow.id());
            }
            text(out, "idTraitement", Integer.toString(treatment));
            if (flow.errors().isEmpty()) {
                refused(out, judged);
                taken(out, judged);
            } else {
                errors(out, flow.errors());
            }
            out.writeEndElement();
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException | SaxonApiException e) {
            throw new IllegalStateException("a report could not be written to memory", e);
        }
        return bytes.toByteArray();
    }

    private static void refused(XMLStreamWriter out, Map<String, String> judged) throws XMLStreamException {
        out.writeStartElement("PassagesKO");
        for (var passage : judged.entrySet()) {
            if (!passage.getValue().isEmpty()) {
                out.writeStartElement("passage");
                text(out, "idTechnique", passage.getKey());
                text(out, "messageErreur", passage.getValue());
                out.writeEndElement();
            }
        }
        out.writeEndElement();
    }

    private static void taken(XMLStreamWriter out, Map<String, String> judged) throws XMLStreamException {
        out.writeStartElement("PassagesOK");
        for (var passage : judged.entrySet()) {
            if (passage.getValue().isEmpty()) {
                text(out, "idTechnique", passage.getKey());
            }
        }
        out.writeEndElement();
    }

    private static void errors(XMLStreamWriter out, List<SAXParseException> errors) throws XMLStreamException {
        out.writeStartElement("erreurs");
        for (SAXParseException error : errors) {
            out.writeStartElement("erreur");
            text(out, "type", "XSD");
            text(out, "message", String.valueOf(error.getMessage()));
            text(out, "ligne", Integer.toString(error.getLineNumber()));
            text(out, "colonne", Integer.toString(error.getColumnNumber()));
            out.writeEndElement();
        }
        out.writeEndElement();
    }

    private static void text(XMLStreamWriter out, String name, String value) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(value);
        out.writeEndElement();
    }
}
