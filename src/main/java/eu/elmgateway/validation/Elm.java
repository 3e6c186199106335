package eu.elmgateway.validation;

import eu.elmgateway.format.FormatId;

/** Names of the model that validation itself must know. */
final class Elm {
    /** The version that everything is mapped to and from. */
    static final FormatId HUB = new FormatId("elm-json", "3.1");

    static final String NAMESPACE = "http://data.europa.eu/snb/model/elm/";
    static final String CREDENTIALS = "https://www.w3.org/2018/credentials#";
    static final String CREDENTIAL_SCHEMA = CREDENTIALS + "credentialSchema";
    static final String CONCEPT = "http://www.w3.org/2004/02/skos/core#Concept";

    private Elm() {}
}
