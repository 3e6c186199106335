package eu.elmgateway.oots;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.LoadedEngine;
import eu.elmgateway.equality.Published;
import eu.elmgateway.equality.Xsd;
import eu.elmgateway.mapping.MappedDocument;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages as a real access point handed them out, read by us. */
class PublishedRequestsTest {
    private static final String INCOMING = "registries/eu-oots/spec/fixtures/incoming/";
    private static final Xsd ENVELOPES = Xsd.of(Map.of(), Path.of("schemas/domibus-ws/1/message.xsd"));

    private final RequestReader reader = new RequestReader(new SafeReaders(Limits.standard()));

    private Optional<EvidenceRequest> read(String file) throws Exception {
        return reader.read(Files.readAllBytes(Published.path(INCOMING + file)));
    }

    @Test
    void aRequestOfARealNetworkIsUnderstood() throws Exception {
        EvidenceRequest request = read("reel/requete.xml").orElseThrow();
        assertEquals("45fa5345-5a18-4691-945f-531f9568729f@oots.eu", request.messageId());
        assertEquals("00000000000002", request.asker());
        assertEquals("urn:cef.eu:names:identifier:EAS:0009", request.askerScheme());
        assertEquals("00000000000002", request.requester());
        assertEquals("oots-edm:v2.0", request.version());
        assertTrue(request.spoken() && request.explicit());
        assertTrue(request.type().startsWith("https://sr.oots.tech.ec.europa.eu/evidencetypeclassifications/"));
        assertEquals(List.of("application/pdf"), request.formats());
        assertEquals("Dupont", request.person().familyName());
        assertEquals("1965-11-25", request.person().born());
        assertEquals(Optional.empty(), request.problem());
    }

    @Test
    void itsAnswerFitsTheAccessPointsContract() throws Exception {
        EvidenceRequest request = read("reel/requete.xml").orElseThrow();
        var written = LoadedEngine.get()
                .mappings()
                .named("oots-message_to_domibus-ws")
                .orElseThrow()
                .map(
                        ("<message id=\"a@elm-gateway\" time=\"2026-08-11T09:22:23Z\" action=\"ExceptionResponse\">"
                                        + request.header()
                                        + "<payload cid=\"cid:a\" mediaType=\"text/xml\">PGEvPg==</payload></message>")
                                .getBytes(UTF_8),
                        Map.of());
        byte[] answer = assertInstanceOf(MappedDocument.class, written).bytes();
        String text = new String(answer, UTF_8);
        assertEquals(List.of(), ENVELOPES.errors(answer), text);
        assertTrue(text.contains("1589c463-ccb7-4c0e-8044-c7198d844c16"), text);
        assertTrue(text.contains("1647038b-7eaf-4711-b738-d5d83f96fa7b"), text);
    }

    @Test
    void aRequestThatNamesNobodyWhoAsksIsToldSo() throws Exception {
        assertEquals(
                Optional.of("the request lacks EvidenceRequester"),
                read("requete.sansRequeteur.xml").orElseThrow().problem());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "erreurObjetIntrouvable.xml",
                "erreurSansCode.xml",
                "reponseAvecPieceJointe.xml",
                "reel/erreurObjetIntrouvable.xml",
                "reel/reponseAvecPieceJointe.xml",
                "reel/listeMessagesEnAttente.xml"
            })
    void whatIsNoRequestIsNone(String file) throws Exception {
        assertEquals(Optional.empty(), read(file));
    }
}
