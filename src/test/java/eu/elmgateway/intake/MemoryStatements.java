package eu.elmgateway.intake;

import eu.elmgateway.store.Statements;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps what was signed in memory. */
final class MemoryStatements implements Statements {
    private final Map<String, String> keys = new ConcurrentHashMap<>();
    private final Map<String, String> statements = new ConcurrentHashMap<>();

    @Override
    public void publish(String kid, String jwk, Instant since) {
        keys.putIfAbsent(kid, jwk);
    }

    @Override
    public List<String> publicKeys() {
        return List.copyOf(keys.values());
    }

    @Override
    public Optional<String> statement(String delivery, String facts) {
        return Optional.ofNullable(statements.get(delivery + facts));
    }

    @Override
    public String keep(String delivery, String facts, String jws) {
        return statements.computeIfAbsent(delivery + facts, any -> jws);
    }
}
