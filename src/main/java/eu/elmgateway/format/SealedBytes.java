package eu.elmgateway.format;

import eu.elmgateway.safe.DeclinedException;
import eu.elmgateway.safe.JsonBytes;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;

/** Takes the payload out of a JWS in JSON serialisation, without a tree. */
final class SealedBytes {
    private SealedBytes() {}

    /**
     * The bytes that the payload stands for; the envelope was read to its end.
     *
     * @throws DeclinedException if the envelope is not plainly right, or the payload no text
     */
    static byte[] payload(JsonBytes envelope) throws DeclinedException {
        byte @Nullable [] payload = null;
        var names = new HashSet<String>();
        demand(envelope.next() == '{');
        envelope.enter();
        for (boolean first = true; envelope.name(first); first = false) {
            String name = envelope.lastText();
            demand(names.add(name));
            if (name.equals("payload")) {
                demand(envelope.next() == '"');
                payload = envelope.unescaped();
            } else {
                envelope.skip();
            }
        }
        envelope.finish();
        if (payload == null) {
            throw new DeclinedException("payload");
        }
        return payload;
    }

    private static void demand(boolean right) throws DeclinedException {
        if (!right) {
            throw new DeclinedException("envelope");
        }
    }
}
