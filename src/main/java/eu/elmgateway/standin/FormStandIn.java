package eu.elmgateway.standin;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for a provider or node that asks by a form, once it is told about whom or what: an EMREX data provider to which a learner
 * has logged in, an EWP node that a partner asks for a mobility. Thread-safe.
 */
public final class FormStandIn implements StandIn, Asking {
    private static final String TYPE = "application/x-www-form-urlencoded";

    private final Mischief mischief = new Mischief(Asker.KINDS);
    private final Asker asker = new Asker(mischief);
    private final Deque<String> wishes = new ArrayDeque<>();
    private final String registry;
    private final String path;
    private final Map<String, String> settings;
    private final UnaryOperator<String> form;
    private final Ledger ledger;

    private FormStandIn(
            String registry, String path, Map<String, String> settings, UnaryOperator<String> form, Ledger ledger) {
        this.registry = registry;
        this.path = path;
        this.settings = settings;
        this.form = form;
        this.ledger = ledger;
    }

    /**
     * An EMREX data provider: asks for a learner by the European Student Identifier, or by another identifier that stands behind its
     * scheme and a blank: {@code nationalID:ITA RSSMRA80A01F205X}.
     */
    static FormStandIn emrex(String token, Ledger ledger) {
        return new FormStandIn(
                "eu-emrex-emp",
                "/registries/eu-emrex-emp",
                Map.of("eu-emrex-emp.token", token),
                learner -> "sessionId=stand-in&returnUrl=" + encoded("https://client.example/back") + learner(learner),
                ledger);
    }

    private static String learner(String whom) {
        int blank = whom.indexOf(' ');
        String scheme = blank < 0 ? "" : "&scheme=" + encoded(whom.substring(0, blank));
        return scheme + "&identifier=" + encoded(whom.substring(blank + 1));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** An EWP node: asks for a mobility by its id. */
    static FormStandIn ewp(String token, Ledger ledger) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("eu-ewp-tors.token", token);
        settings.put("eu-ewp-tors.institution", "valdoro.example");
        return new FormStandIn(
                "eu-ewp-tors",
                "/registries/eu-ewp-tors/get",
                settings,
                mobility -> "receiving_hei_id=valdoro.example&omobility_id=" + encoded(mobility),
                ledger);
    }

    @Override
    public String registry() {
        return registry;
    }

    @Override
    public Map<String, String> settings() {
        return settings;
    }

    @Override
    public String place() {
        return "asks the gateway at " + path;
    }

    @Override
    public Map<String, Mischief> mischiefs() {
        return Map.of(registry, mischief);
    }

    @Override
    public Ledger ledger() {
        return ledger;
    }

    @Override
    public synchronized void askFor(String whom) {
        wishes.add(whom);
    }

    /** Asks for the first that it was told; one for which there is no answer is asked for again the next time. */
    @Override
    public synchronized void turn(@Nullable URI gateway) throws IOException, InterruptedException {
        String whom = wishes.peek();
        if (gateway == null || whom == null) {
            return;
        }
        HttpResponse<String> answer = asker.ask(new Question(
                gateway.resolve(path),
                Objects.requireNonNull(settings.get(registry + ".token")),
                "a-token-that-does-not-hold-any-more",
                TYPE,
                form.apply(whom),
                form.apply("nobody")));
        ledger.keep(
                whom,
                answer.body().startsWith("<") ? "xml" : "json",
                answer.body().getBytes(StandardCharsets.UTF_8),
                answer.statusCode() == 200 ? "taken" : "the gateway answered " + answer.statusCode());
        if (answer.statusCode() == 200) {
            wishes.remove();
        }
    }

    @Override
    public void close() {
        // it holds nothing open
    }
}
