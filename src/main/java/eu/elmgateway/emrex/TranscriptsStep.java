package eu.elmgateway.emrex;

import eu.elmgateway.api.ProblemException;
import eu.elmgateway.emrex.ElmoShelf.Found;
import eu.elmgateway.ewp.EwpCaller;
import eu.elmgateway.ewp.EwpRefusal;
import eu.elmgateway.ewp.EwpRequest;
import eu.elmgateway.registry.Registry;
import eu.elmgateway.safe.UnreadableException;
import eu.elmgateway.store.HolderId;
import eu.elmgateway.store.Inquiry;
import eu.elmgateway.store.Offer;
import eu.elmgateway.wording.Message;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.jspecify.annotations.Nullable;

/**
 * {@code elm:ewp-tors?registry=…}: the operation {@code get} of Incoming Mobility ToRs 2 of Erasmus Without Paper. Transcripts are
 * found by the mobility's id, an identifier of the credential with the {@code schemeName} omobility-id. Mobilities that are not
 * known, of another institution, or not for the partner's eyes are left out; more than the file allows is 400. The operator's own
 * EWP node asks with a token, partners by HTTP signature, if the registry's file says so; their answers are signed then.
 * Thread-safe.
 */
final class TranscriptsStep implements Processor {
    private static final String OPERATION = "imobility-tors/get";
    private static final String SCHEME = "credential:omobility-id";

    private final Entrance entrance;
    private final SendingHei sendingHei;
    private final ElmoShelf shelf;
    private final EmrexParts parts;
    private final String node;
    private final String institution;
    private final int most;

    TranscriptsStep(Registry registry, ElmoShelf shelf, EmrexParts parts) {
        this.entrance = new Entrance(registry, parts);
        this.sendingHei = new SendingHei(registry, parts.store().shelf());
        this.shelf = shelf;
        this.parts = parts;
        this.node = registry.name();
        this.institution = registry.setting("institution")
                .orElseThrow(() -> new IllegalArgumentException(
                        "settings.institution is not there; write the institution's SCHAC code, such as uw.edu.pl"));
        this.most = number(registry.setting("maxOmobilityIds").orElse("1"));
    }

    private static int number(String text) {
        if (!text.matches("[1-9][0-9]{0,4}")) {
            throw new IllegalArgumentException("settings.maxOmobilityIds is " + text + "; write a number from 1 on");
        }
        return Integer.parseInt(text);
    }

    /** What is answered, before it is signed. Its headers go past Camel, which keeps Digest and Want-Digest back. */
    private record Reply(int status, String xml, Map<String, String> headers) {}

    @Override
    public void process(Exchange exchange) throws Exception {
        HttpServerRequest http = Form.request(exchange);
        EwpRequest request = request(http);
        EwpCaller caller = null;
        Reply reply;
        try {
            caller = entrance.caller(request).orElse(null);
            reply = new Reply(200, transcripts(form(exchange, caller), caller), Map.of());
        } catch (ProblemException e) {
            reply = error(e.problem().status(), e.problem().detail(), e.headers());
        } catch (EwpRefusal e) {
            reply = error(e.status(), e.why(), e.headers());
        }
        byte[] body = reply.xml().getBytes(StandardCharsets.UTF_8);
        reply.headers().forEach(http.response()::putHeader);
        entrance.headers(request, caller, body).forEach(http.response()::putHeader);
        answer(exchange, reply.status(), body);
    }

    private static EwpRequest request(HttpServerRequest request) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        request.headers()
                .names()
                .forEach(name -> headers.put(name, request.headers().getAll(name)));
        return new EwpRequest(request.method().name(), request.query(), headers);
    }

    /** Of a partner's request what was signed; a media type that was not is as good as none, and there is but one. */
    private Form form(Exchange exchange, @Nullable EwpCaller caller) throws InterruptedException, EwpRefusal {
        if (caller == null) {
            return Form.of(exchange, parts.limits());
        }
        HttpServerRequest request = Form.request(exchange);
        byte[] body = Form.body(request, parts.limits());
        caller.demand(body);
        if (caller.signed("content-type") && body.length > 0) {
            Form.demandType(request);
        }
        return Form.parse(request, body);
    }

    private String transcripts(Form form, @Nullable EwpCaller caller) throws UnreadableException, EwpRefusal {
        String asked = form.demanded("receiving_hei_id");
        List<String> mobilities = mobilities(form);
        Predicate<Offer> visible = caller == null ? offer -> true : sendingHei.visibleTo(caller);
        Map<String, Found> found = asked.equalsIgnoreCase(institution) ? found(mobilities, visible) : Map.of();
        String answer = found.size() + " of " + mobilities.size();
        if (caller == null) {
            shelf.keep(OPERATION, answer, null, found.values());
        } else if (!shelf.keep(id(caller), OPERATION, caller.name(), answer, null, found.values())) {
            throw EwpRefusal.again();
        }
        return TranscriptsXml.response(found);
    }

    /** The same for the same request, whichever gateway gets it. */
    private String id(EwpCaller caller) {
        return Inquiry.stableId(
                Stream.concat(Stream.of(node), caller.request().stream()).toArray(String[]::new));
    }

    private static Reply error(int status, Message why, Map<String, String> headers) {
        return new Reply(status, TranscriptsXml.error(why.toString()), headers);
    }

    private List<String> mobilities(Form form) {
        List<String> mobilities = form.all("omobility_id");
        if (mobilities.isEmpty()) {
            throw Form.refused(Message.of("emrex.absent", "omobility_id"));
        }
        if (mobilities.size() > most) {
            throw Form.refused(Message.of("emrex.too-many", most, mobilities.size()));
        }
        return mobilities.stream().distinct().toList();
    }

    private Map<String, Found> found(List<String> mobilities, Predicate<Offer> visible) throws UnreadableException {
        Map<String, Found> found = new LinkedHashMap<>();
        for (String mobility : mobilities) {
            shelf.about(HolderId.of(SCHEME, mobility), visible).ifPresent(one -> found.put(mobility, one));
        }
        return found;
    }

    private static void answer(Exchange exchange, int status, byte[] body) {
        var message = exchange.getMessage();
        message.getHeaders().clear();
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, status);
        message.setHeader(Exchange.CONTENT_TYPE, "application/xml; charset=utf-8");
        message.setHeader("Cache-Control", "no-store");
        message.setBody(body);
    }
}
