package eu.elmgateway.equality;

import java.util.List;

/** A single change of the kind of which mutants are made. It leaves the document well-formed. */
@FunctionalInterface
interface XmlMutation {
    List<XmlMutation> ALL = List.of(
            // elements: gone, twice, moved, from elsewhere, unexpected, renamed
            place -> {
                if (!place.isRoot()) {
                    place.parent().removeChild(place.element());
                }
            },
            place -> {
                if (!place.isRoot()) {
                    place.insertBefore(place.element().cloneNode(true));
                }
            },
            place -> {
                if (!place.isRoot()) {
                    place.parent().insertBefore(place.element(), place.parent().getFirstChild());
                }
            },
            place -> {
                if (!place.isRoot()) {
                    place.insertBefore(place.other().cloneNode(true));
                }
            },
            place -> place.element().appendChild(place.other().cloneNode(true)),
            place -> place.element().appendChild(place.named(place.element().getNamespaceURI())),
            place -> {
                if (!place.isRoot()) {
                    place.insertBefore(place.named(place.element().getNamespaceURI()));
                }
            },
            place -> place.rename(place.element().getNamespaceURI(), place.name()),
            place -> place.rename("urn:other", place.element().getLocalName()),
            place -> place.rename(null, place.element().getLocalName()),
            // text: of another kind, from elsewhere, none, where none belongs
            place -> place.element().setTextContent(place.word()),
            place -> place.leaf().setTextContent(place.word()),
            place -> place.leaf().setTextContent(place.other().getTextContent()),
            place -> place.element().setTextContent(""),
            place -> place.element().appendChild(place.document().createTextNode("loose")),
            // attributes: gone, of another kind, unexpected, those of XML Schema itself
            place -> place.attribute().ifPresent(place.element()::removeAttributeNode),
            place -> place.attribute().ifPresent(attribute -> attribute.setValue(place.word())),
            place -> place.attribute().ifPresent(attribute -> attribute.setValue(place.valueElsewhere(attribute))),
            place -> place.element().setAttribute(place.name(), place.word()),
            place -> place.element()
                    .setAttributeNS(XmlPlace.XSI, "xsi:nil", place.random().nextInt(4) == 0 ? "0" : "true"),
            place -> place.element().setAttributeNS(XmlPlace.XSI, "xsi:type", place.name()));

    /** Texts at the edges of the built-in types. */
    List<String> ODD_TEXTS = List.of(
            "",
            " ",
            "x",
            "0",
            "1",
            "-1",
            "7.5",
            "1e3",
            "99999999999",
            "true",
            "TRUE",
            " 1 ",
            "é",
            "a b",
            "a\nb",
            "2026-11-23",
            "2026-02-30",
            "1899-12-31",
            "2026-11-23Z",
            "2026-11-23T10:00:00",
            "2026-11-23T10:00:00Z",
            "2026-11-23T10:00:00.5+02:00",
            "10:00",
            "P1Y",
            "en",
            "en-GB",
            "e_n",
            "FR",
            "fr",
            "FRA",
            "9",
            "12345",
            "https://example.org/a",
            "http://[",
            "urn:uuid:x",
            "data:text/plain;base64,eA==",
            "eA==",
            "QUJD",
            "x".repeat(13),
            "x".repeat(14),
            "x".repeat(20),
            "x".repeat(21),
            "x".repeat(255),
            "x".repeat(256),
            "x".repeat(1024),
            "x".repeat(1025));

    void apply(XmlPlace place);
}
