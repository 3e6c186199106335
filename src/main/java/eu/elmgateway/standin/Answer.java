package eu.elmgateway.standin;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What a stand-in answers over HTTP. */
public record Answer(int status, String contentType, String body, Map<String, String> headers) {
    public Answer {
        headers = Map.copyOf(headers);
    }

    public Answer(int status, String contentType, String body) {
        this(status, contentType, body, Map.of());
    }

    byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
