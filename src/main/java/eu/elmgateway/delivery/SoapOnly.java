package eu.elmgateway.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.jspecify.annotations.Nullable;

/**
 * Lets only SOAP through to where SOAP is read; of anything else, such as a login page, it keeps status and media
 * type, since its content is nobody's business. Thread-safe.
 */
final class SoapOnly extends AbstractPhaseInterceptor<Message> {
    private static final int ACCEPTED = 202;

    /** Under other statuses the status says more than any message (SOAP 1.2 part 2, 7.5.1.2). */
    private static final Set<Integer> WITH_MESSAGE = Set.of(200, 400, 500);

    private final RetryAfter retryAfter;

    SoapOnly(RetryAfter retryAfter) {
        super(Phase.RECEIVE);
        this.retryAfter = retryAfter;
    }

    @Override
    public void handleMessage(Message message) {
        int status = message.get(Message.RESPONSE_CODE) instanceof Integer code ? code : 0;
        String type = message.get(Message.CONTENT_TYPE) instanceof String given ? mediaType(given) : "";
        if (status == ACCEPTED) {
            return;
        }
        boolean empty = type.isEmpty() || empty(message);
        if (empty || !soap(type) || !WITH_MESSAGE.contains(status)) {
            String what = empty ? "nothing" : "a message of type " + type;
            throw new Fault(new NoSoapException(status, what, retryAfter(message)));
        }
    }

    private static boolean soap(String type) {
        return type.endsWith("/xml") || type.endsWith("+xml") || type.equals("multipart/related");
    }

    private static String mediaType(String type) {
        return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static boolean empty(Message message) {
        @Nullable InputStream in = message.getContent(InputStream.class);
        if (in == null) {
            return true;
        }
        try {
            var pushback = new PushbackInputStream(in);
            int first = pushback.read();
            if (first >= 0) {
                pushback.unread(first);
                message.setContent(InputStream.class, pushback);
            }
            return first < 0;
        } catch (IOException e) {
            throw new Fault(e);
        }
    }

    private Duration retryAfter(Message message) {
        Object headers = message.get(Message.PROTOCOL_HEADERS);
        if (headers instanceof Map<?, ?> named) {
            for (var header : named.entrySet()) {
                if ("Retry-After".equalsIgnoreCase(String.valueOf(header.getKey()))
                        && header.getValue() instanceof List<?> values
                        && !values.isEmpty()) {
                    return retryAfter.of(String.valueOf(values.get(0)));
                }
            }
        }
        return Duration.ZERO;
    }
}
