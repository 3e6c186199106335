package eu.elmgateway.oots;

import eu.elmgateway.format.FormatId;
import eu.elmgateway.mapping.NamedMapping;
import eu.elmgateway.registry.Registry;
import eu.elmgateway.store.Inquiry;
import java.util.Base64;
import java.util.Map;

/**
 * Writes answers: the response of RegRep 4, and the message that carries it and the evidence, as it was pushed, to the access point.
 * What is written depends on request, proof and evidence alone, so that an answer given again is the same. Thread-safe.
 */
final class AnswerWriter {
    private static final String REGREP = "application/x-ebrs+xml";
    private static final FormatId RESPONSE = new FormatId("oots-edm", "2.0");
    private static final FormatId MESSAGE = new FormatId("domibus-ws", "1");

    private final OotsParts parts;
    private final Registry registry;
    private final NamedMapping response;
    private final NamedMapping message;

    AnswerWriter(OotsParts parts, Registry registry, NamedMapping response, NamedMapping message) {
        this.parts = parts;
        this.registry = registry;
        this.response = response;
        this.message = message;
    }

    /**
     * The envelope for submitMessage.
     *
     * @throws IllegalStateException if a mapping or a setting is not as it should be; the message says what
     */
    byte[] envelope(EvidenceRequest asked, Inquiry proof, Decision decision) {
        byte[] regrep = response.of(answer(asked, proof, decision), registry.settings());
        check(RESPONSE, regrep);
        byte[] envelope = message.of(message(asked, proof, decision, regrep), Map.of());
        check(MESSAGE, envelope);
        return envelope;
    }

    private void check(FormatId format, byte[] document) {
        parts.fault().apply(format, document).ifPresent(fault -> {
            throw new IllegalStateException("the answer is no " + format + ": " + fault);
        });
    }

    private static String answer(EvidenceRequest asked, Inquiry proof, Decision decision) {
        var xml = new StringBuilder("<answer")
                .append(attribute("id", proof.id()))
                .append(attribute("time", proof.askedAt().toString()))
                .append(attribute("asker", asked.asker()))
                .append(attribute("askerScheme", asked.askerScheme()))
                .append('>')
                .append(asked.query());
        if (decision instanceof Decision.Given given) {
            given.evidence().forEach(one -> evidence(one, proof, xml));
        } else if (decision instanceof Decision.Refused refused) {
            exception(refused, xml);
        }
        return xml.append("</answer>").toString();
    }

    private static void evidence(Evidence one, Inquiry proof, StringBuilder xml) {
        xml.append("<evidence")
                .append(attribute("package", Inquiry.stableId(proof.id(), "package", one.delivery())))
                .append(attribute("classification", Inquiry.stableId(proof.id(), "classification", one.delivery())))
                .append(attribute("cid", cid(proof, one)))
                .append('>')
                .append(one.metadata())
                .append("</evidence>");
    }

    private static void exception(Decision.Refused refused, StringBuilder xml) {
        xml.append("<exception")
                .append(attribute("type", refused.error().type()))
                .append(attribute("code", refused.error().code()))
                .append(attribute("message", refused.error().words()))
                .append(refused.detail().isEmpty() ? "" : attribute("detail", refused.detail()))
                .append("/>");
    }

    private static String message(EvidenceRequest asked, Inquiry proof, Decision decision, byte[] regrep) {
        boolean given = decision instanceof Decision.Given;
        var xml = new StringBuilder("<message")
                .append(attribute("id", MessageId.of(proof.id())))
                .append(attribute("time", proof.askedAt().toString()))
                .append(attribute("action", given ? "ExecuteQueryResponse" : "ExceptionResponse"))
                .append('>')
                .append(asked.header());
        payload("cid:" + MessageId.of(proof.id()), REGREP, regrep, xml);
        if (decision instanceof Decision.Given all) {
            all.evidence()
                    .forEach(one -> payload(
                            cid(proof, one),
                            one.original().mediaType(),
                            one.original().bytes(),
                            xml));
        }
        return xml.append("</message>").toString();
    }

    private static void payload(String cid, String mediaType, byte[] bytes, StringBuilder xml) {
        xml.append("<payload")
                .append(attribute("cid", cid))
                .append(attribute("mediaType", mediaType))
                .append('>')
                .append(Base64.getEncoder().encodeToString(bytes))
                .append("</payload>");
    }

    private static String cid(Inquiry proof, Evidence one) {
        return "cid:" + MessageId.of(Inquiry.stableId(proof.id(), "evidence", one.delivery()));
    }

    private static String attribute(String name, String value) {
        return ' ' + name + "=\""
                + value.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;") + '"';
    }
}
