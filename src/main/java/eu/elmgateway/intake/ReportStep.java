package eu.elmgateway.intake;

import eu.elmgateway.intake.ValidateStep.Judged;
import eu.elmgateway.store.Document;
import eu.elmgateway.validation.Report;
import eu.elmgateway.validation.report.Face;
import eu.elmgateway.validation.report.ReportedDocument;
import java.nio.charset.StandardCharsets;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.jspecify.annotations.Nullable;

/**
 * {@code elm:report}: a {@link Judged} push, or a {@link Kept} submission, becomes its report in the face and language that
 * were asked for. Whatever the verdict, the answer is 200: the request was right. Thread-safe.
 */
final class ReportStep implements Processor {
    private static final String NOTHING_FROM_ELSEWHERE = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    /**
     * A submission's report.
     *
     * @param text the document, to quote from
     * @param document null if it is not kept any more
     */
    record Kept(
            String submission,
            String text,
            Report report,
            @Nullable Document document) {}

    @Override
    public void process(Exchange exchange) {
        ReportedDocument document = exchange.getMessage().getBody() instanceof Kept kept
                ? ReportedDocument.of(kept.submission(), kept.text(), kept.report())
                : judged(IntakeNotes.body(exchange, Judged.class));
        Face face = IntakeNotes.face(exchange);
        String text = face.write(document, IntakeNotes.language(exchange));
        var message = exchange.getMessage();
        message.getHeaders().clear();
        message.setHeader(Exchange.CONTENT_TYPE, face.mediaType() + charset(face));
        message.setHeader("Content-Language", IntakeNotes.language(exchange).toLanguageTag());
        message.setHeader("Vary", "Accept, Accept-Language");
        message.setHeader("Cache-Control", "no-store");
        message.setHeader("X-Content-Type-Options", "nosniff");
        message.setHeader("Content-Security-Policy", NOTHING_FROM_ELSEWHERE);
        message.setBody(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ReportedDocument judged(Judged judged) {
        return ReportedDocument.of("", judged.checked().text(), judged.checked().report());
    }

    private static String charset(Face face) {
        return face.mediaType().startsWith("text/") ? ";charset=utf-8" : "";
    }
}
