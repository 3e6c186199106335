package eu.elmgateway.validation;

import eu.elmgateway.wording.Message;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What Europass looks at, with the concepts of the list {@code http://data.europa.eu/snb/verification/25831c2}. */
public enum CheckKind {
    /** Is it technically valid? */
    FORMAT("2f5b89b96f"),
    /** Does its seal hold, and is it to be believed? */
    SEAL("f9c2016fe9"),
    /** Was it issued to whoever presents it? */
    OWNER("1faf8d450f"),
    /** Was it taken back? */
    REVOCATION("271aef9eb4"),
    /** Is what it awards covered by an accreditation? */
    ACCREDITATION("e2bbc86a28"),
    /** Does it still count? */
    EXPIRY("94d828f160");

    private static final String LIST = "http://data.europa.eu/snb/verification/";

    private final String code;

    CheckKind(String code) {
        this.code = code;
    }

    /** The published IRI. */
    public String iri() {
        return LIST + code;
    }

    /** In lower case, for rule ids and people. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For people. */
    public Message named() {
        return Message.of("europass.kind." + word());
    }

    /** The one with an IRI; empty for checks that somebody made up. */
    public static Optional<CheckKind> of(String iri) {
        return Arrays.stream(values())
                .filter(kind -> iri.strip().equals(kind.iri()))
                .findFirst();
    }
}
