package eu.elmgateway.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for ANIS and for PDND, which issues its vouchers: it asks. A round asks whose degrees have changed and then for these
 * degrees and, where it learns a tax code, for the proofs of them, and keeps what it is told. Thread-safe.
 */
public final class AnisStandIn implements StandIn {
    private static final String JSON = "application/json";
    private static final String STRAY = "{\"tax_code\":\"XXXXXX00A00X000X\"}";

    private static final List<String> PROOFS = List.of(
            "proof-tertiary-education-qualifications",
            "proof-tertiary-education-qualifications-level",
            "proof-tertiary-education-qualifications-diploma-supplement");

    private static final Duration VALID = Duration.ofMinutes(10);

    private final Mischief mischief = new Mischief(Asker.KINDS);
    private final Asker asker = new Asker(mischief);
    private final Map<String, String> hashes = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> students = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> proofs = new ConcurrentHashMap<>();
    private final SafeReaders readers;
    private final String issuer;
    private final String audience;
    private final Clock clock;
    private final ECKey key;
    private final @Nullable Path keys;
    private final Ledger ledger;

    /** Makes one with a key of its own. */
    public AnisStandIn(SafeReaders readers, String issuer, String audience, Clock clock) {
        this(readers, issuer, audience, clock, null, Ledger.ofNothing());
    }

    /**
     * Makes one with a key of its own.
     *
     * @param keys where to write the public key, null if nowhere
     */
    AnisStandIn(SafeReaders readers, String issuer, String audience, Clock clock, @Nullable Path keys, Ledger ledger) {
        this.keys = keys;
        this.ledger = ledger;
        this.readers = readers;
        this.issuer = issuer;
        this.audience = audience;
        this.clock = clock;
        try {
            this.key = new ECKeyGenerator(Curve.P_256)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java has this curve", e);
        }
    }

    /** Makes one whose public key is in a file. */
    static AnisStandIn with(Path keys, SafeReaders readers, String issuer, String audience, Clock clock, Ledger ledger)
            throws IOException {
        var anis = new AnisStandIn(readers, issuer, audience, clock, keys, ledger);
        anis.writeKeys(keys);
        return anis;
    }

    /** Writes the public key as a JWK set, as PDND publishes its own; returns the file. */
    public Path writeKeys(Path file) throws IOException {
        return Files.writeString(file, new JWKSet(key.toPublicJWK()).toString());
    }

    /** A voucher that holds. */
    public String voucher() {
        return voucher(claims());
    }

    /** A voucher with these claims instead. */
    public String voucher(JWTClaimsSet claims) {
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType("at+jwt"))
                .keyID(key.getKeyID())
                .build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("its own key signs", e);
        }
        return token.serialize();
    }

    /** A voucher that held an hour ago. */
    private String stale() {
        var hourAgo = Date.from(clock.instant().minus(Duration.ofHours(1)));
        return voucher(
                new JWTClaimsSet.Builder(claims()).expirationTime(hourAgo).build());
    }

    /** What a voucher that holds says. */
    public JWTClaimsSet claims() {
        var now = clock.instant();
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(audience)
                .subject("anis-stand-in")
                .claim("client_id", "anis-stand-in")
                .claim("purposeId", "1b361d49-33f4-4f1e-a88b-4e12661f2300")
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(VALID)))
                .build();
    }

    /**
     * Asks once.
     *
     * @param registry where the gateway answers, ending in a stroke
     * @param question as JSON
     */
    public HttpResponse<String> ask(URI registry, String operation, String question, String voucher)
            throws IOException, InterruptedException {
        return asker.ask(new Question(registry.resolve(operation), voucher, stale(), JSON, question, STRAY));
    }

    @Override
    public String registry() {
        return "it-anis";
    }

    @Override
    public Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        if (keys != null) {
            settings.put("it-anis.keys", keys.toAbsolutePath().toString());
        }
        settings.put("it-anis.issuer", issuer);
        settings.put("it-anis.audience", audience);
        return settings;
    }

    @Override
    public String place() {
        return "asks the gateway at /registries/it-anis/";
    }

    @Override
    public Map<String, Mischief> mischiefs() {
        return Map.of(registry(), mischief);
    }

    /** What it does wrong with the questions that come next. */
    public Mischief mischief() {
        return mischief;
    }

    @Override
    public Ledger ledger() {
        return ledger;
    }

    @Override
    public void turn(@Nullable URI gateway) throws IOException, InterruptedException {
        if (gateway != null) {
            work(gateway.resolve("/registries/it-anis/"));
        }
    }

    @Override
    public void close() {
        // it holds nothing open
    }

    /** One round: the list of changes, page by page, then each student whose hash is new. */
    public void work(URI registry) throws IOException, InterruptedException {
        String cursor = "";
        do {
            JsonNode page = answer(registry, "student-qualifications-changes", cursor);
            for (JsonNode entry : page.path("data").path("qualifications_hash")) {
                String student = entry.path("key").asText();
                String hash = entry.path("hash").asText();
                if (!hash.equals(hashes.get(student))) {
                    JsonNode degrees = told(registry, "academic-qualifications", "{\"key\":\"" + student + "\"}");
                    take(student, degrees);
                    prove(
                            registry,
                            student,
                            degrees.path("personal_data").path("tax_code").asText(""));
                    hashes.put(student, hash);
                }
            }
            cursor = page.path("meta").path("cursor").asText("");
        } while (!cursor.isEmpty() && !cursor.equals("null"));
    }

    /** As the Single Digital Gateway asks, which knows no keys. */
    private void prove(URI registry, String student, String taxCode) throws IOException, InterruptedException {
        for (String operation : taxCode.isEmpty() ? List.<String>of() : PROOFS) {
            JsonNode proof = told(registry, operation, "{\"tax_code\":\"" + taxCode + "\"}");
            proofs.put(student + " " + operation, proof);
            ledger.keep(student + " " + operation, "json", proof.toString().getBytes(StandardCharsets.UTF_8), "taken");
        }
    }

    private void take(String student, JsonNode degrees) {
        students.put(student, degrees);
        ledger.keep(student, "json", degrees.toString().getBytes(StandardCharsets.UTF_8), "taken");
    }

    private JsonNode answer(URI registry, String operation, String cursor) throws IOException, InterruptedException {
        return told(registry, operation, cursor.isEmpty() ? "{}" : "{\"cursor\":\"" + cursor + "\"}");
    }

    private JsonNode told(URI registry, String operation, String question) throws IOException, InterruptedException {
        HttpResponse<String> answer = ask(registry, operation, question, voucher());
        if (answer.statusCode() != 200) {
            throw new IOException("the gateway answered " + answer.statusCode() + " to " + operation);
        }
        try {
            return readers.json(answer.body().getBytes(StandardCharsets.UTF_8)).tree();
        } catch (UnreadableException e) {
            throw new IOException("the gateway's answer to " + operation + " is no JSON", e);
        }
    }

    /** What it has of a student, by the hash of the tax code. */
    public Optional<JsonNode> student(String hash) {
        return Optional.ofNullable(students.get(hash));
    }

    /** What one operation of IFS03.2 to IFS03.4 told it of a student, by the hash of the tax code. */
    public Optional<JsonNode> proof(String hash, String operation) {
        return Optional.ofNullable(proofs.get(hash + " " + operation));
    }
}
