package eu.elmgateway.validation;

import eu.elmgateway.wording.Message;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a check ended, with the concepts of the list {@code http://data.europa.eu/snb/verification-status/25831c2}. */
public enum CheckStatus {
    OK("9895008394"),
    ERROR("9d26eb9a37"),
    /** It was not made, or could not be; never to be taken for OK. */
    SKIPPED("641f0c5e5d");

    private static final String LIST = "http://data.europa.eu/snb/verification-status/";

    private final String code;

    CheckStatus(String code) {
        this.code = code;
    }

    /** The published IRI. */
    public String iri() {
        return LIST + code;
    }

    /** For people. */
    public Message named() {
        return Message.of("europass.status." + name().toLowerCase(Locale.ROOT));
    }

    /** The one with an IRI; empty for one that somebody made up. */
    public static Optional<CheckStatus> of(String iri) {
        return Arrays.stream(values())
                .filter(status -> iri.strip().equals(status.iri()))
                .findFirst();
    }
}
