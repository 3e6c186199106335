package eu.elmgateway.store;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The desk of both databases. */
record SqlDesk(Database database) implements Desk {
    @Override
    public List<ListedDelivery> list(DeliveryQuery query) {
        return database.read(session -> Listing.of(session, query));
    }

    @Override
    public Optional<ListedDelivery> find(String delivery) {
        return database.read(session -> session.first(Listing.SELECT + "where d.id = ?", Listing::read, delivery));
    }

    @Override
    public List<RegistryStanding> registries() {
        return database.read(SqlDesk::registries);
    }

    private static List<RegistryStanding> registries(Session session) throws SQLException {
        Map<String, RegistryStanding.Hold> holds = new Holds(session).all();
        Map<String, RegistryStanding> all = new TreeMap<>();
        holds.forEach((name, hold) -> all.put(name, standing(name, hold)));
        session.each("""
                select d.registry, d.state, count(*) as deliveries, min(s.received_at) as oldest
                  from delivery d join submission s on s.id = d.submission group by d.registry, d.state
                """, row -> {
            String name = row.text("registry");
            RegistryStanding standing = all.computeIfAbsent(name, one -> standing(one, null));
            DeliveryState state = row.one(DeliveryState.class, "state");
            standing.counts().put(state, row.number("deliveries"));
            standing.oldest().put(state, row.time("oldest"));
            return true;
        });
        return List.copyOf(all.values());
    }

    private static RegistryStanding standing(String name, RegistryStanding.@Nullable Hold hold) {
        return new RegistryStanding(name, new EnumMap<>(DeliveryState.class), new EnumMap<>(DeliveryState.class), hold);
    }

    @Override
    public List<String> resend(List<Again> deliveries, Actor by, Instant now) {
        return database.write(session -> {
            List<String> resent = new ArrayList<>();
            for (Again again : deliveries.stream()
                    .sorted(Comparator.comparing(Again::delivery))
                    .toList()) {
                if (new Requeuing(session, by, now).resend(again)) {
                    resent.add(again.delivery());
                }
            }
            return resent;
        });
    }

    @Override
    public boolean hold(String registry, Actor by, String reason, Instant now) {
        return database.write(session -> {
            boolean held = new Holds(session).add(registry, by, reason, now);
            if (held) {
                session.record(AuditEvent.of(now, by, Act.REGISTRY_HELD)
                        .aboutRegistry(registry)
                        .with("reason", hash(reason)));
            }
            return held;
        });
    }

    @Override
    public boolean release(String registry, Actor by, Instant now) {
        return database.write(session -> {
            boolean released = new Holds(session).remove(registry);
            if (released) {
                session.record(AuditEvent.of(now, by, Act.REGISTRY_RELEASED).aboutRegistry(registry));
            }
            return released;
        });
    }

    @Override
    public boolean close(String delivery, boolean accepted, Actor by, String reason, Instant now) {
        return database.write(session -> new Closing(delivery, accepted, by, reason, now).in(session));
    }

    /** People's words are no matter for the audit: they may have to go. Their hash tells whether these are the words. */
    static String hash(String words) {
        return Document.of("text/plain", words.getBytes(StandardCharsets.UTF_8)).sha256();
    }
}
