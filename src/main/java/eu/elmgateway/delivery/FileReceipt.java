package eu.elmgateway.delivery;

import eu.elmgateway.registry.Registry;
import org.apache.camel.Exchange;

/** Takes note of a file that was put into a registry's folder; its name is the reference. Thread-safe. */
final class FileReceipt implements ReceiptStep.Reader {
    @Override
    public Outcome read(Exchange exchange, Registry registry) {
        String produced = exchange.getMessage().getHeader(Exchange.FILE_NAME_PRODUCED, String.class);
        if (produced == null) {
            return new Outcome.Failed("no file was written; let the route write one before elm:receipt");
        }
        String name = produced.substring(Math.max(produced.lastIndexOf('/'), produced.lastIndexOf('\\')) + 1);
        return new Verdicts(registry.answering()).yes(new Answer(null, null, name, null), "took the file");
    }
}
