package eu.elmgateway.desk;

import eu.elmgateway.store.Delivery;
import eu.elmgateway.store.Document;

/** Validates and maps the document of a delivery anew, with what is in force now. Thread-safe. */
@FunctionalInterface
public interface Recheck {
    /** What came of it. */
    Result of(Delivery delivery, String sender);

    /** What can come of it. */
    sealed interface Result {
        /** The credential is what it was. */
        record Same() implements Result {}

        /** The credential is mapped otherwise now. */
        record Anew(Document canonical) implements Result {}

        /** It cannot be sent again; why, and what to do. */
        record Refused(String why) implements Result {}
    }
}
