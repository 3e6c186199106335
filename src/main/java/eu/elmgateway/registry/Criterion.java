package eu.elmgateway.registry;

import java.util.Arrays;
import java.util.Optional;

/** One line of an acceptance rule: where its values stand in the XML view of a credential. */
enum Criterion {
    COUNTRY(
            "country",
            "($credential/elm:issuer, $claims/elm:awardedBy/elm:awardingBody)"
                    + "/(elm:location/elm:address/elm:countryCode, elm:eIDASIdentifier/elm:spatial)"
                    + Criterion.CODE),
    PROFILE(
            "profile",
            "($credential/elm:credentialProfiles, $credential/elm:credentialSchema)/@id/(string(), tokenize(., '[/#]')[last()])"),
    CLAIM_TYPE("claimType", "$claims/@type/tokenize(.)"),
    SPECIFIED_BY("specifiedBy", "$claims/elm:specifiedBy/@type/tokenize(.)"),
    EQF_LEVEL("eqfLevel", "$claims/elm:specifiedBy/elm:eqfLevel" + Criterion.CODE),
    ISSUER(
            "issuer",
            "$credential/elm:issuer/(@id, (elm:eIDASIdentifier, elm:registration, elm:identifier)/elm:notation)/string()");

    private static final String CODE = "/@id/tokenize(., '[/#]')[last()]";
    private static final String BEGIN = "let $credential := /elm:EuropeanDigitalCredential, "
            + "$claims := $credential/elm:credentialSubject/elm:hasClaim return ";

    private final String word;
    private final String values;

    Criterion(String word, String values) {
        this.word = word;
        this.values = values;
    }

    /** The criterion that a registry file calls so. */
    static Optional<Criterion> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }

    /** An XPath that gives the values as strings. */
    String xpath() {
        return BEGIN + values;
    }
}
