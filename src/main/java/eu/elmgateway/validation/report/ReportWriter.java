package eu.elmgateway.validation.report;

/** Writes one text about one document or several. Used once, by one thread. */
public interface ReportWriter {
    /** Adds a document. */
    void add(ReportedDocument document);

    /** Writes what comes after the last one; nothing may be added then. */
    void end();
}
