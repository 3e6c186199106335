package eu.elmgateway.emrex;

import eu.elmgateway.api.ProblemException;
import eu.elmgateway.emrex.ElmoShelf.Found;
import eu.elmgateway.registry.Registry;
import eu.elmgateway.safe.UnreadableException;
import eu.elmgateway.store.HolderId;
import eu.elmgateway.wording.Message;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * {@code elm:ewp-tors?registry=…}: the operation {@code get} of Incoming Mobility ToRs 2 of Erasmus Without Paper. Transcripts are
 * found by the mobility's id, an identifier of the credential with the {@code schemeName} omobility-id. Mobilities that are not
 * known, or of another institution, are left out; more than the file allows is 400. EWP's HTTP signatures are not spoken here:
 * the operator's EWP node verifies them and calls with the token. Thread-safe.
 */
final class TranscriptsStep implements Processor {
    private static final String OPERATION = "imobility-tors/get";
    private static final String SCHEME = "credential:omobility-id";

    private final Caller caller;
    private final ElmoShelf shelf;
    private final EmrexParts parts;
    private final String institution;
    private final int most;

    TranscriptsStep(Registry registry, ElmoShelf shelf, EmrexParts parts) {
        this.caller = new Caller(registry);
        this.shelf = shelf;
        this.parts = parts;
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

    @Override
    public void process(Exchange exchange) throws Exception {
        try {
            caller.demand(exchange.getMessage().getHeader("Authorization", String.class));
            Form form = Form.of(exchange, parts.limits());
            String asked = form.demanded("receiving_hei_id");
            List<String> mobilities = mobilities(form);
            Map<String, Found> found = asked.equalsIgnoreCase(institution) ? found(mobilities) : Map.of();
            shelf.keep(OPERATION, found.size() + " of " + mobilities.size(), null, found.values());
            answer(exchange, 200, TranscriptsXml.response(found));
        } catch (ProblemException e) {
            answer(
                    exchange,
                    e.problem().status(),
                    TranscriptsXml.error(e.problem().detail().toString()));
            e.headers().forEach(exchange.getMessage()::setHeader);
        }
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

    private Map<String, Found> found(List<String> mobilities) throws UnreadableException {
        Map<String, Found> found = new LinkedHashMap<>();
        for (String mobility : mobilities) {
            shelf.about(HolderId.of(SCHEME, mobility), null).ifPresent(one -> found.put(mobility, one));
        }
        return found;
    }

    private static void answer(Exchange exchange, int status, String xml) {
        var message = exchange.getMessage();
        message.getHeaders().clear();
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, status);
        message.setHeader(Exchange.CONTENT_TYPE, "application/xml; charset=utf-8");
        message.setHeader("Cache-Control", "no-store");
        message.setBody(xml.getBytes(StandardCharsets.UTF_8));
    }
}
