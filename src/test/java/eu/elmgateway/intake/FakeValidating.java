package eu.elmgateway.intake;

import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.Patience;
import eu.elmgateway.elm.Credential;
import eu.elmgateway.elm.Node;
import eu.elmgateway.elm.NodeTable;
import eu.elmgateway.format.FormatId;
import eu.elmgateway.mapping.MappingSettings;
import eu.elmgateway.mapping.loss.Fate;
import eu.elmgateway.mapping.loss.LossEntry;
import eu.elmgateway.mapping.loss.LossReport;
import eu.elmgateway.validation.Finding;
import eu.elmgateway.validation.LayerName;
import eu.elmgateway.validation.LayerResult;
import eu.elmgateway.validation.Place;
import eu.elmgateway.validation.Report;
import eu.elmgateway.validation.ValidationOptions;
import eu.elmgateway.validation.Verdict;
import eu.elmgateway.wording.Message;
import eu.elmgateway.wording.Template;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Calls a text valid if it says so; the credential's id is the whole text. */
final class FakeValidating implements Validating {
    static final LossReport LOSS = new LossReport(List.of(
            new LossEntry(Fate.KEPT, "/elmo/learner/givenNames", 1, List.of("/credentialSubject/givenName")),
            new LossEntry(Fate.DROPPED, "/elmo/report/issuer/url", 1, List.of())));

    static final String VALID = "{\"is\": \"valid\"}";
    static final String INVALID = "{\"is\": \"wrong\"}";
    static final String UNCLEAR = "{\"is\": \"unclear\"}";
    static final String SLOW = "{\"is\": \"valid, but slow\"}";
    static final String DEFECT = "{\"is\": \"a defect\"}";

    final CountDownLatch slowOneIsThere = new CountDownLatch(1);
    volatile ValidationOptions lastOptions = ValidationOptions.STANDARD;
    final CountDownLatch slowOneMayGoOn = new CountDownLatch(1);

    @Override
    public Checked check(byte[] bytes, String mediaType, ValidationOptions options) {
        lastOptions = options;
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.contains("a defect")) {
            throw new IllegalStateException("made by the test, of " + text);
        }
        if (text.contains("slow")) {
            slowOneIsThere.countDown();
            await(slowOneMayGoOn);
        }
        return new FakeChecked(text, new Report(new FormatId("elm-json", "3.1"), "fake", List.of(layer(text))));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(Patience.LONG.toSeconds(), TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static LayerResult layer(String text) {
        if (text.contains("unclear")) {
            return new LayerResult(LayerName.SHAPES, Verdict.UNCLEAR, List.of(), null);
        }
        Finding wrong = Finding.error(
                "fake/wrong",
                LayerName.SHAPES,
                Message.verbatim("it is wrong"),
                new Message(new Template.Given(Map.of("en", "write \"valid\"", "fr", "c'est faux")), List.of()),
                new Place("/is", 1, 8));
        return LayerResult.of(LayerName.SHAPES, text.contains("valid") ? List.of() : List.of(wrong), null);
    }

    private record FakeChecked(String text, Report report) implements Checked {
        @Override
        public Canonical canonical(MappingSettings settings) {
            var node = new Node("urn:text:" + Sha256.of(text.getBytes(StandardCharsets.UTF_8)), List.of(), Map.of());
            return new Canonical(List.of(new Credential(new NodeTable(List.of(node)), node.id())), List.of(), LOSS);
        }
    }
}
