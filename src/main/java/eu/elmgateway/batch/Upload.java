package eu.elmgateway.batch;

import eu.elmgateway.store.Batch;
import java.util.Map;
import org.apache.camel.Message;

/** What the protocol tus 1.0 says of a batch in headers. */
final class Upload {
    static final String VERSION = "1.0.0";

    private Upload() {}

    static void tell(Batch batch, Message message) {
        Map<String, Object> headers = message.getHeaders();
        headers.put("Tus-Resumable", VERSION);
        headers.put("Upload-Offset", Long.toString(batch.bytes()));
        headers.put("Cache-Control", "no-store");
        if (batch.length() != null) {
            headers.put("Upload-Length", batch.length().toString());
        }
    }
}
