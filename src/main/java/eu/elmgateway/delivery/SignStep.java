package eu.elmgateway.delivery;

import eu.elmgateway.signing.EnvelopedSignature;
import eu.elmgateway.store.Document;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * {@code elm:sign}: puts an enveloped XMLDSig of the operator's into the XML document that is about to leave; without a key it
 * leaves as it is. Thread-safe.
 */
final class SignStep implements Processor {
    private final Optional<EnvelopedSignature> signature;

    SignStep(Optional<EnvelopedSignature> signature) {
        this.signature = signature;
    }

    @Override
    public void process(Exchange exchange) throws Exception {
        if (signature.isEmpty()) {
            return;
        }
        var batch = Batch.of(exchange);
        Document document = batch.document()
                .orElseThrow(() -> new IllegalStateException("there is no document; put elm:map before elm:sign"));
        byte[] signed = signature.get().sign(document.bytes());
        batch.send(Document.of(document.mediaType(), signed));
        exchange.getMessage().setBody(signed);
    }
}
