package eu.elmgateway.api.soap;

import eu.elmgateway.api.ToldProblem;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import org.w3c.dom.Node;

/** Writes what the gateway tells as messages of its SOAP service. Thread-safe. */
public final class SoapMessages {
    /** The namespace of every message. */
    public static final String NAMESPACE = "urn:elm-gateway:soap:1";

    private final SafeReaders readers;
    private final JAXBContext problems;

    public SoapMessages(SafeReaders readers) {
        this.readers = readers;
        try {
            this.problems = JAXBContext.newInstance(ProblemMessage.class);
        } catch (JAXBException e) {
            throw new IllegalStateException("the SOAP messages are not as JAXB wants them", e);
        }
    }

    /** A report, from the JSON in which it is kept. */
    public ReportMessage report(String kept) {
        try {
            return ReportMessage.of(readers.json(kept).tree());
        } catch (UnreadableException e) {
            throw new IllegalStateException("a report that we wrote cannot be read", e);
        }
    }

    /** Puts a problem into the detail of a fault. */
    public void write(ToldProblem problem, Node detail) {
        String kept = problem.report();
        try {
            problems.createMarshaller().marshal(ProblemMessage.of(problem, kept == null ? null : report(kept)), detail);
        } catch (JAXBException e) {
            throw new IllegalStateException("a problem cannot be written as XML", e);
        }
    }
}
