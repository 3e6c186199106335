package eu.elmgateway.validation.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.elmgateway.validation.Finding;
import eu.elmgateway.validation.FindingGroup;
import eu.elmgateway.validation.Place;
import eu.elmgateway.validation.Verdict;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The face of reports in SARIF 2.1.0 (OASIS Standard, 2020), for editors and code hosts: one run, in it a rule for each that
 * was broken and a result for each place. A result's partial fingerprint is made of rule, path and the line's text, so that
 * it stays the same when lines are moved.
 */
public final class ReportSarif implements ReportWriter {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
    private static final int SNIPPET = 200;

    private final Consumer<String> out;
    private final Words words;
    private final Map<String, Integer> rules = new LinkedHashMap<>();
    private final ObjectNode log = JsonNodeFactory.instance.objectNode();
    private final ArrayNode described;
    private final ArrayNode artifacts;
    private final ArrayNode results;
    private boolean checked = true;

    public ReportSarif(Consumer<String> out, Locale language) {
        this.out = out;
        this.words = new Words(language);
        log.put("$schema", SCHEMA).put("version", "2.1.0");
        ObjectNode run = log.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver").put("name", "elm-gateway");
        described = driver.put("language", language.toLanguageTag()).putArray("rules");
        run.put("columnKind", "utf16CodeUnits");
        artifacts = run.putArray("artifacts");
        results = run.putArray("results");
    }

    @Override
    public void add(ReportedDocument document) {
        checked &= document.report().verdict() != Verdict.UNCLEAR;
        ObjectNode artifact = artifacts.addObject();
        artifact.putObject("location").put("uri", uri(document));
        ObjectNode properties = artifact.putObject("properties");
        properties.put("verdict", Words.word(document.report().verdict()));
        SealJson.put(properties, document.report().seal());
        ChecksJson.put(properties, document.report().checks(), words.language());
        for (FindingGroup group : document.report().groups()) {
            group.places().forEach(place -> result(document, group.finding(), place));
        }
    }

    @Override
    public void end() {
        ((ObjectNode) log.path("runs").path(0))
                .putArray("invocations")
                .addObject()
                .put("executionSuccessful", checked);
        out.accept(log.toPrettyString());
        out.accept("\n");
    }

    private int rule(Finding finding) {
        return rules.computeIfAbsent(finding.rule(), first -> {
            described.add(SarifRule.of(finding, words));
            return described.size() - 1;
        });
    }

    private void result(ReportedDocument document, Finding finding, Place place) {
        ObjectNode result = results.addObject();
        result.put("ruleId", finding.rule()).put("ruleIndex", rule(finding));
        result.put("level", SarifRule.level(finding.severity()));
        String advice = finding.advice(words.language());
        String message = finding.message(words.language());
        result.putObject("message").put("text", advice == null ? message : message + " " + advice);
        location(document, place, result.putArray("locations").addObject());
        result.putObject("partialFingerprints").put("elmGateway/v1", fingerprint(document, finding, place));
    }

    private void location(ReportedDocument document, Place place, ObjectNode location) {
        ObjectNode physical = location.putObject("physicalLocation");
        physical.putObject("artifactLocation").put("uri", uri(document)).put("index", artifacts.size() - 1);
        if (place.line() > 0) {
            ObjectNode region = physical.putObject("region");
            region.put("startLine", place.line()).put("startColumn", Math.max(1, place.column()));
            Quote.of(document, place, SNIPPET).ifPresent(quote -> {
                region.put("endColumn", Math.max(1, place.column()) + Math.max(1, quote.end() - quote.start()));
                region.putObject("snippet").put("text", quote.there());
            });
        }
        if (place.path() != null) {
            location.putArray("logicalLocations").addObject().put("fullyQualifiedName", place.path());
        }
    }

    private static String fingerprint(ReportedDocument document, Finding finding, Place place) {
        String line = document.lines() == null
                ? ""
                : document.lines().line(place.line()).strip();
        String what = finding.rule() + "\n" + place.path() + "\n" + line;
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(what.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** A file name as a relative reference (RFC 3986, 4.2). */
    private static String uri(ReportedDocument document) {
        String path = Plain.of(document.file().isEmpty() ? "document" : document.file())
                .replace('\\', '/');
        try {
            String relative = path.startsWith("/") ? path : "./" + path;
            String uri = new URI(null, null, relative, null).toASCIIString();
            return path.startsWith("/") || path.contains(":") ? uri : uri.substring(2);
        } catch (URISyntaxException e) {
            return "document";
        }
    }
}
