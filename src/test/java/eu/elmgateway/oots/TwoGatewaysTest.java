package eu.elmgateway.oots;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.LoadedEngine;
import eu.elmgateway.registry.Placeholders;
import eu.elmgateway.registry.RegistryCatalogue;
import eu.elmgateway.registry.SampleCredentials;
import eu.elmgateway.standin.EvidenceQuestion;
import eu.elmgateway.store.Crowd;
import eu.elmgateway.store.Inquiry;
import eu.elmgateway.store.OnePostgres;
import eu.elmgateway.store.PostgresServer;
import eu.elmgateway.store.Store;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.camel.Processor;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Two gateways on one database that both hold the same request for evidence: the one on duty was so slow that its time was over, and
 * the other began.
 */
@ExtendWith(OnePostgres.class)
class TwoGatewaysTest {
    private static final String REGISTRY = "eu-oots-evidence";
    private static final Path HOME = Path.of("").toAbsolutePath();
    private static final SampleCredentials SAMPLES = new SampleCredentials();
    private static final Map<String, String> SETTINGS = Map.of(
            "user", "plugin",
            "password", "secret",
            "type", "urn:diploma",
            "provider", "0000000003",
            "provider-name", "University",
            "provider-country", "AT",
            "address", "http://127.0.0.1:1/");

    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final List<Store> stores;

    TwoGatewaysTest(PostgresServer server) throws Exception {
        Supplier<Store> opened = server.newStore();
        stores = List.of(opened.get(), opened.get());
    }

    @AfterEach
    void close() {
        stores.forEach(Store::close);
    }

    /** The step of one gateway; their clocks are not the same. */
    private Processor gateway(int number) {
        var registries = RegistryCatalogue.load(
                HOME,
                SAMPLES.readers(),
                SAMPLES.xml(),
                new Placeholders(name -> Optional.ofNullable(SETTINGS.get(name.replace(REGISTRY + ".", "")))));
        var parts = new OotsParts(
                registries,
                LoadedEngine.get()::mappings,
                LoadedEngine.get().outputCheck()::fault,
                SAMPLES.readers(),
                stores.get(number),
                Clock.offset(Clock.systemUTC(), Duration.ofSeconds(number)));
        return requireNonNull(OotsSteps.of(parts).get("oots-answer"))
                .create(
                        camel,
                        Map.of(
                                "registry", REGISTRY,
                                "response", "oots-answer_to_oots-edm",
                                "message", "oots-message_to_domibus-ws"));
    }

    private String answer(Processor gateway, String request) {
        var exchange = new DefaultExchange(camel);
        exchange.getMessage().setBody(request.getBytes(UTF_8));
        try {
            gateway.process(exchange);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        return exchange.getMessage().getBody(String.class);
    }

    /** As an access point hands it out. */
    private static String request(String id) {
        var question = new EvidenceQuestion(id, "urn:diploma", "", "Nemo", "Ulysses", "2001-01-31", List.of());
        String payload = Base64.getEncoder().encodeToString(question.document().getBytes(UTF_8));
        return """
                <env:Envelope xmlns:env="http://www.w3.org/2003/05/soap-envelope"><env:Header>
                <eb:Messaging xmlns:eb="http://docs.oasis-open.org/ebxml-msg/ebms/v3.0/ns/core/200704/"><eb:UserMessage>
                <eb:MessageInfo><eb:MessageId>%s@partner.example</eb:MessageId></eb:MessageInfo>
                <eb:PartyInfo><eb:From><eb:PartyId type="urn:t">partner</eb:PartyId><eb:Role>urn:r</eb:Role></eb:From>
                <eb:To><eb:PartyId type="urn:t">ours</eb:PartyId><eb:Role>urn:r</eb:Role></eb:To></eb:PartyInfo>
                <eb:CollaborationInfo><eb:Service>QueryManager</eb:Service><eb:Action>ExecuteQueryRequest</eb:Action>
                <eb:ConversationId>c-1</eb:ConversationId></eb:CollaborationInfo>
                <eb:MessageProperties><eb:Property name="originalSender">0000000009</eb:Property>
                <eb:Property name="finalRecipient">0000000003</eb:Property></eb:MessageProperties>
                </eb:UserMessage></eb:Messaging></env:Header><env:Body>
                <ws:retrieveMessageResponse xmlns:ws="http://eu.domibus.wsplugin/"><payload payloadId="cid:1"><value>%s</value>
                </payload></ws:retrieveMessageResponse></env:Body></env:Envelope>
                """.formatted(id, payload);
    }

    @Test
    void bothGiveTheOneAnswerThatIsKept() throws Exception {
        List<Processor> gateways = List.of(gateway(0), gateway(1));
        for (int round = 0; round < 5; round++) {
            String request = request(UUID.randomUUID().toString());
            List<String> answers = new Crowd(4).all(i -> answer(gateways.get(i % 2), request));
            assertEquals(1, new HashSet<>(answers).size(), answers::toString);
            List<Inquiry> kept = stores.get(1).shelf().inquiries(REGISTRY, 100);
            assertEquals(round + 1, kept.size());
            assertTrue(answers.get(0).contains(kept.get(0).id() + "@elm-gateway"), answers.get(0));
        }
    }
}
