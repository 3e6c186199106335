package eu.elmgateway.delivery;

import eu.elmgateway.store.Document;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** Takes the bytes of an answer, no more than a registry has reason to send. */
final class BoundedAnswer {
    private static final int LARGEST = 1 << 20;

    private BoundedAnswer() {}

    /**
     * The answer's bytes under their hash; empty bytes if there are none.
     *
     * @throws IOException if the answer breaks off, or goes on for more than a mebibyte
     */
    static Document of(Message message) throws IOException {
        String mediaType = Optional.ofNullable(message.getHeader(Exchange.CONTENT_TYPE, String.class))
                .orElse("application/octet-stream");
        try (InputStream in = message.getBody() == null
                ? InputStream.nullInputStream()
                : message.getMandatoryBody(InputStream.class)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new IOException("the answer is longer than " + LARGEST + " bytes");
            }
            return Document.of(mediaType, bytes);
        } catch (org.apache.camel.InvalidPayloadException e) {
            throw new IOException("the answer is no text and no bytes", e);
        }
    }
}
