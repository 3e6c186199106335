package eu.elmgateway.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.safe.ConfigException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a registry file may say, and what it hears if it is wrong. */
class RegistryFileTest {
    private static final SampleCredentials SAMPLES = new SampleCredentials();
    private static final String GOOD = """
            registry: xx-test
            title: Test
            protocol: registry-rest
            format: original
            accept: {country: [FIN]}
            settings: {address: "http://localhost"}
            """;

    @TempDir
    Path home;

    private RegistryCatalogue load(String file, String text) throws IOException {
        Files.createDirectories(home.resolve("schemas/gateway"));
        Files.copy(
                Path.of("schemas/gateway/registry.schema.json"), home.resolve("schemas/gateway/registry.schema.json"));
        Files.createDirectories(home.resolve("routes/registries"));
        Files.writeString(home.resolve("routes/registries").resolve(file), text);
        return RegistryCatalogue.load(
                home, SAMPLES.readers(), SAMPLES.xml(), new Placeholders(name -> Optional.empty()));
    }

    private Registry read(String more) throws IOException {
        return load("xx-test.yaml", GOOD + more).registry("xx-test").orElseThrow();
    }

    private ConfigException.Problem problem(String text) {
        var problems = assertThrows(ConfigException.class, () -> load("xx-test.yaml", text))
                .problems();
        assertEquals(1, problems.size(), problems.toString());
        return problems.get(0);
    }

    private static int line(ConfigException.Problem problem) {
        return problem.place() == null ? 0 : problem.place().line();
    }

    @Test
    void whatIsLeftOutHasASensibleDefault() throws IOException {
        var registry = read("");
        assertEquals(RetryPolicy.DEFAULT, registry.retry());
        assertEquals(Batching.SINGLY, registry.batching());
        assertEquals(Answering.PLAIN, registry.answering());
        assertEquals(2, registry.concurrency());
        assertTrue(registry.takesOriginals());
    }

    @Test
    void retryAndAnswerAreReadAsWritten() throws IOException {
        var registry = read("""
                retry: {initial: PT1S, factor: 3, max: PT9S, giveUpAfter: P2D}
                answer: {complete: false, reference: "{/id}", codes: {gone: already-known, "4*": held}, texts: {exists: accepted}}
                """);
        assertEquals(
                new RetryPolicy(Duration.ofSeconds(1), 3, Duration.ofSeconds(9), Duration.ofDays(2)), registry.retry());
        assertEquals("{/id}", registry.answering().reference());
        assertEquals(Optional.of(Meaning.ALREADY_KNOWN), registry.answering().meaningOfCode("gone"));
        assertEquals(Optional.of(Meaning.HELD), registry.answering().meaningOfCode("409"));
        assertEquals(Optional.of(Meaning.ACCEPTED), registry.answering().meaningOfText("It EXISTS already"));
        assertEquals(Optional.empty(), registry.answering().meaningOfCode("500"));
    }

    @Test
    void anUnknownKeyIsShownWithItsLine() {
        var problem = problem(GOOD + "colour: red\n");
        assertEquals(7, line(problem), problem.toString());
        assertTrue(problem.toString().contains("colour"), problem.toString());
    }

    @Test
    void aWordThatIsNoMeaningIsShownWithItsLine() {
        assertEquals(8, line(problem(GOOD + "answer:\n  codes: {gone: perhaps}\n")));
    }

    @Test
    void aNameUnlikeTheFilesIsRefused() {
        var problem = problem(GOOD.replace("xx-test", "xx-other"));
        assertEquals(1, line(problem));
        assertTrue(problem.cure().contains("xx-other.yaml"), problem.toString());
    }

    @Test
    void anXPathThatDoesNotCompileIsShownWithItsLine() {
        var problem = problem(GOOD.replace("{country: [FIN]}", "\n  xpath: 'elm:hasClaim['"));
        assertEquals(6, line(problem), problem.toString());
    }

    @Test
    void aPlaceholderMustBecomeALengthOfTime() {
        var problem = problem(GOOD + "batch: {atMost: 2, every: '{{xx.every:soon}}'}\n");
        assertEquals(7, line(problem), problem.toString());
    }

    private ConfigException.Problem problemOfWsdl(String text) throws IOException {
        Files.createDirectories(home.resolve("schemas/xx"));
        Files.writeString(home.resolve("schemas/xx/xx.wsdl"), text);
        return problem(GOOD.replace("registry-rest", "registry-wsdl")
                .replace(
                        "{address: \"http://localhost\"}",
                        "{address: \"http://localhost\", wsdl: schemas/xx/xx.wsdl, operation: enter}"));
    }

    private static String wsdl(String style, String before) {
        return """
                <definitions xmlns="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/"
                    xmlns:t="urn:xx" targetNamespace="urn:xx">
                  %s
                  <binding name="B" type="t:T"><soap:binding style="%s" transport="http://schemas.xmlsoap.org/soap/http"/>
                    <operation name="enter"><soap:operation soapAction=""/></operation></binding>
                  <service name="S"><port name="P" binding="t:B"><soap:address location="http://localhost"/></port></service>
                </definitions>
                """.formatted(before, style);
    }

    @Test
    void aWsdlOfRpcStyleIsRefusedWithTheCure() throws IOException {
        var problem = problemOfWsdl(wsdl("rpc", """
                <message name="M"><part name="p" type="t:X"/></message>
                <portType name="T"><operation name="enter"><input message="t:M"/></operation></portType>
                """));
        assertTrue(problem.toString().contains("rpc style"), problem::toString);
        assertTrue(problem.cure().contains("registry-soap"), problem::toString);
    }

    @Test
    void aWsdlThatLeavesItsOperationsToAnotherIsRefusedWithTheCure() throws IOException {
        var problem = problemOfWsdl(wsdl("document", "<import namespace='urn:xx' location='other.wsdl'/>"));
        assertTrue(problem.toString().contains("no operation enter"), problem::toString);
        assertTrue(problem.cure().contains("put both into one file"), problem::toString);
    }
}
