package eu.elmgateway.standin;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.safe.JsonProblem;
import eu.elmgateway.safe.JsonSchemaCheck;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for KOSKI: {@code PUT /koski/api/oppija} with HTTP Basic, CSRF header and cookie, Caller-Id; JSON only, checked
 * against our schema; updates a record it knows, unless it has a newer version than the sender says; takes a badge back. It knows
 * a few badges. Thread-safe.
 */
public final class KoskiStandIn implements StandIn {
    private static final String PATH = "/koski/api/oppija";
    private static final String JSON = "application/json";
    private static final Answer NO = refusal(
            400, "badRequest.validation", "the record is not as it should be; this is no matter of its content");

    private final Mischief mischief = new Mischief(Mishap.KINDS);
    private final Loopback loopback;
    private final Ledger ledger;
    private final BasicAccess access;
    private final Set<String> badges;
    private final SafeReaders readers;
    private final JsonSchemaCheck schema;
    private final StudyRights rights = new StudyRights();

    /**
     * Starts it.
     *
     * @param home the folder that holds {@code schemas}
     * @param port 0 for any that is free
     * @param badges codes of the badges it knows
     */
    public KoskiStandIn(Path home, SafeReaders readers, int port, String user, String password, Set<String> badges) {
        this(home, readers, port, null, user, password, badges, Ledger.ofNothing());
    }

    /**
     * Starts it.
     *
     * @param tls by whose certificate it speaks TLS, null for plain HTTP
     * @param ledger where to keep what it gets
     */
    public KoskiStandIn(
            Path home,
            SafeReaders readers,
            int port,
            @Nullable SSLContext tls,
            String user,
            String password,
            Set<String> badges,
            Ledger ledger) {
        this.readers = readers;
        this.ledger = ledger;
        this.access = new BasicAccess(user, password);
        this.badges = Set.copyOf(badges);
        Path folder = home.resolve("schemas/koski-oppija/2024-01");
        this.schema = readers.jsonSchema(folder, folder.resolve("osaamismerkki.schema.json"));
        this.loopback = new Loopback(port, tls, new Service(this::answer, NO, request -> mischief));
    }

    /** Where to send records. */
    public String address() {
        return loopback.address(PATH);
    }

    public int port() {
        return loopback.port();
    }

    /** Answers the next request so, whatever it is. */
    public void answerNext(Answer answer) {
        loopback.answerNext(answer);
    }

    /** What it does wrong with what comes next. */
    public Mischief mischief() {
        return mischief;
    }

    @Override
    public String registry() {
        return "fi-koski";
    }

    @Override
    public Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("fi-koski.address", address());
        settings.put("fi-koski.user", access.user());
        settings.put("fi-koski.password", access.password());
        settings.put("fi-koski.source-system", "elmgateway");
        settings.put("fi-koski.caller-id", "1.2.246.562.10.99990000001.elm-gateway");
        settings.put("fi-koski.signatory-name", "Rauni Rehtori");
        settings.put("fi-koski.signatory-title", "rehtori");
        return settings;
    }

    @Override
    public String place() {
        return address();
    }

    @Override
    public Map<String, Mischief> mischiefs() {
        return Map.of(registry(), mischief);
    }

    @Override
    public Ledger ledger() {
        return ledger;
    }

    /** Somebody changes a record by hand, so that it has a new version. */
    public void changeByHand(String record) {
        rights.touch(record);
    }

    /** Ids of the records that were taken back. */
    public List<String> revoked() {
        return rights.revoked();
    }

    /** All requests so far, also those turned away. */
    public List<Request> requests() {
        return loopback.requests();
    }

    /** Ids of the records it holds, as their senders call them. */
    public List<String> records() {
        return rights.ids();
    }

    private Answer answer(Request request) {
        if (!request.path().equals(PATH) || !request.method().equals("PUT")) {
            return refusal(404, "notFound", "there is nothing here");
        }
        if (!access.shown(request)) {
            return refusal(401, "unauthorized.loginFail", "user or password is wrong");
        }
        String csrf = request.header("CSRF");
        if (csrf.isEmpty() || !request.header("Cookie").contains("CSRF=" + csrf)) {
            return refusal(403, "forbidden.csrf", "header and cookie CSRF must be the same");
        }
        if (request.header("Caller-Id").isEmpty()) {
            return refusal(403, "forbidden.callerId", "say who you are in Caller-Id");
        }
        return request.header("Content-Type").startsWith(JSON)
                ? kept(request.body())
                : refusal(415, "unsupportedMediaType.jsonOnly", "send application/json");
    }

    private Answer kept(byte[] body) {
        Answer answer = record(body);
        String verdict = answer.status() == 200 ? "taken" : answer.status() + " " + answer.body();
        ledger.keep(StudyRights.id(body, readers), "json", body, verdict);
        return answer;
    }

    private Answer record(byte[] body) {
        try {
            JsonNode record = readers.json(body).tree();
            List<JsonProblem> problems = schema.problems(record);
            if (!problems.isEmpty()) {
                JsonProblem first = problems.get(0);
                return refusal(400, "badRequest.validation.jsonSchema", first.pointer() + " " + first.message());
            }
            return taken(record);
        } catch (UnreadableException e) {
            return refusal(400, "badRequest.format.json", e.getMessage());
        }
    }

    private Answer taken(JsonNode record) {
        if (rights.outdated(record)) {
            return refusal(409, "conflict.versionumero", "there is a newer version than the one you replace");
        }
        if (days(record).size() > 1) {
            return refusal(
                    400,
                    "badRequest.validation.vapaaSivistystyö.osaamismerkkiPäivät",
                    "/opiskeluoikeudet/0/suoritukset/0: the days of arviointi and vahvistus and the first of tila must be the same");
        }
        String badge = record.at("/opiskeluoikeudet/0/suoritukset/0/koulutusmoduuli/tunniste/koodiarvo")
                .asText();
        if (!badges.contains(badge)) {
            return refusal(
                    400,
                    "badRequest.validation.koodisto.tuntematonKoodi",
                    "osaamismerkit has no code " + badge + "; it has " + badges);
        }
        return rights.put(record)
                .map(right -> new Answer(200, JSON, right.json()))
                .orElseGet(() -> refusal(
                        400,
                        "badRequest.validation.vapaaSivistystyö.duplikaattiOsaamismerkki",
                        "the learner has this badge already, under another id"));
    }

    private static Set<String> days(JsonNode record) {
        JsonNode right = record.at("/opiskeluoikeudet/0");
        return Stream.of(
                        "/suoritukset/0/arviointi/0/päivä",
                        "/suoritukset/0/vahvistus/päivä",
                        "/tila/opiskeluoikeusjaksot/0/alku")
                .map(place -> right.at(place).asText())
                .collect(Collectors.toSet());
    }

    private static Answer refusal(int status, String key, String message) {
        return new Answer(
                status, JSON, "[{\"key\":\"" + key + "\",\"message\":\"" + message.replace("\"", "'") + "\"}]");
    }

    @Override
    public void close() {
        loopback.close();
    }
}
