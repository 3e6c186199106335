package eu.elmgateway.emrex;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.elmgateway.api.ApiJson;
import eu.elmgateway.emrex.ElmoShelf.Found;
import eu.elmgateway.safe.UnreadableException;
import eu.elmgateway.store.HolderId;
import eu.elmgateway.wording.Message;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code elm:emrex?registry=…}: the back end of an EMREX data provider. The provider has authenticated the learner and says who it
 * is ({@code scheme}, {@code identifier}, perhaps {@code bday}); it gets what the learner's browser is to post to the client
 * ({@code sessionId}, {@code returnUrl} as the client sent them): as JSON, or as the page that posts itself if {@code Accept}
 * prefers HTML. Thread-safe.
 */
final class EmrexStep implements Processor {
    private static final Logger LOG = LoggerFactory.getLogger(EmrexStep.class);
    private static final String OPERATION = "emrex";
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int LONGEST_SESSION = 256;

    private final Caller caller;
    private final ElmoShelf shelf;
    private final EmrexParts parts;
    private final ObjectMapper json = ApiJson.mapper();

    EmrexStep(Caller caller, ElmoShelf shelf, EmrexParts parts) {
        this.caller = caller;
        this.shelf = shelf;
        this.parts = parts;
    }

    /** What the provider asks for. */
    private record Wish(URI returnUrl, String sessionId, String prefix) {
        Posting posting(ReturnCode code, String message, Optional<String> elmo) {
            return new Posting(returnUrl, sessionId, code.word(prefix), message, elmo.orElse(null));
        }
    }

    @Override
    public void process(Exchange exchange) throws Exception {
        var message = exchange.getMessage();
        caller.demand(message.getHeader("Authorization", String.class));
        boolean html = String.valueOf(message.getHeader("Accept", String.class))
                .strip()
                .startsWith("text/html");
        Form form = Form.of(exchange, parts.limits());
        Wish wish = new Wish(returnUrl(form.demanded("returnUrl")), session(form), prefix(form));
        answer(exchange, posting(form, wish), html);
    }

    private Posting posting(Form form, Wish wish) {
        if (form.one("cancelled").filter("true"::equals).isPresent()) {
            shelf.keep(OPERATION, ReturnCode.CANCEL.word(wish.prefix()), null, List.of());
            return wish.posting(ReturnCode.CANCEL, "The learner cancelled.", Optional.empty());
        }
        HolderId learner = HolderId.of(form.one("scheme").orElse("esi"), form.demanded("identifier"));
        try {
            Optional<Found> found = shelf.about(learner, form.one("bday").orElse(null));
            ReturnCode code = found.isPresent() ? ReturnCode.OK : ReturnCode.NO_RESULTS;
            shelf.keep(
                    OPERATION, code.word(wish.prefix()), learner, found.stream().toList());
            return wish.posting(
                    code,
                    found.isPresent() ? "" : "There are no results of this learner.",
                    found.map(one -> Packed.of(one.elmo())));
        } catch (UnreadableException | IllegalStateException e) {
            LOG.error(
                    "no ELMO could be made for a learner whom EMREX asked for: {}",
                    e.getClass().getSimpleName(),
                    e);
            shelf.keep(OPERATION, ReturnCode.ERROR.word(wish.prefix()), learner, List.of());
            return wish.posting(
                    ReturnCode.ERROR, "The provider could not make the results; try again later.", Optional.empty());
        }
    }

    private static String session(Form form) {
        String session = form.demanded("sessionId");
        if (session.length() > LONGEST_SESSION) {
            throw Form.refused(Message.of("emrex.session", LONGEST_SESSION));
        }
        return session;
    }

    private static String prefix(Form form) {
        String prefix = form.one("codes").orElse("NCP");
        if (!Set.of("NCP", "EMP").contains(prefix)) {
            throw Form.refused(Message.of("emrex.codes", prefix));
        }
        return prefix;
    }

    /** Personal data goes there, so that it must be encrypted on its way. */
    private static URI returnUrl(String text) {
        try {
            URI url = new URI(text);
            boolean http = "http".equals(url.getScheme()) && LOOPBACK.contains(String.valueOf(url.getHost()));
            if (url.getHost() != null && url.getRawUserInfo() == null && (http || "https".equals(url.getScheme()))) {
                return url;
            }
        } catch (URISyntaxException e) {
            // told below
        }
        throw Form.refused(Message.of("emrex.return-url"));
    }

    private void answer(Exchange exchange, Posting posting, boolean html) throws JsonProcessingException {
        var message = exchange.getMessage();
        message.getHeaders().clear();
        message.setHeader("Cache-Control", "no-store");
        if (html) {
            message.setHeader("Content-Security-Policy", posting.policy());
            message.setHeader("Referrer-Policy", "no-referrer");
        }
        message.setHeader(Exchange.CONTENT_TYPE, html ? "text/html; charset=utf-8" : "application/json");
        String text = html ? posting.html() : json.writeValueAsString(posting);
        message.setBody(text.getBytes(StandardCharsets.UTF_8));
    }
}
