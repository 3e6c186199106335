package eu.elmgateway.intake;

import eu.elmgateway.elm.Credential;
import eu.elmgateway.elm.Value;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When a version of a credential was issued: the later of {@code issued} and {@code validFrom}. */
final class Issued {
    private static final String CREDENTIALS = "https://www.w3.org/2018/credentials#";
    private static final List<String> TIMES = List.of(CREDENTIALS + "issued", CREDENTIALS + "validFrom");

    private Issued() {}

    /** Null if the credential does not say, or not as a point in time. */
    static @Nullable Instant of(Credential credential) {
        return TIMES.stream()
                .flatMap(property -> credential.rootNode().values(property).stream())
                .flatMap(Issued::instants)
                .max(Instant::compareTo)
                .orElse(null);
    }

    private static Stream<Instant> instants(Value value) {
        if (!(value instanceof Value.Literal literal)) {
            return Stream.empty();
        }
        try {
            return Stream.of(OffsetDateTime.parse(literal.lexical().strip()).toInstant());
        } catch (DateTimeException noInstant) {
            return Stream.empty();
        }
    }
}
