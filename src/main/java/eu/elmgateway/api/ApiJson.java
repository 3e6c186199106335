package eu.elmgateway.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;

/** Writes what callers get as JSON: UTF-8, times as RFC 3339 in UTC. Writes only; reading is for {@code safe}. */
public final class ApiJson {
    private ApiJson() {}

    /** The mapper that routes use by the name {@code apiJson}. */
    public static ObjectMapper mapper() {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build();
    }

    /** A problem as bytes, for where no route is. */
    static byte[] bytes(ObjectMapper mapper, ToldProblem problem) {
        try {
            return mapper.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem of texts and numbers cannot fail to be written", e);
        }
    }
}
