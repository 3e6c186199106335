package eu.elmgateway.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The shelf of both databases. */
record SqlShelf(Database database) implements Shelf {
    @Override
    public boolean knows(String registry, Collection<HolderId> anyOf) {
        return database.read(session -> new Holders(session).knows(registry, anyOf));
    }

    @Override
    public List<Offer> offers(String registry, Collection<HolderId> anyOf) {
        return database.read(session -> new Holders(session).offers(registry, anyOf));
    }

    @Override
    public List<String> holders(String registry, Collection<String> schemes, String after, int atMost) {
        return database.read(session -> new Holders(session).holders(registry, schemes, after, atMost));
    }

    @Override
    public Set<HolderId> identifiers(String delivery) {
        return Set.copyOf(database.read(session -> new Holders(session).of(delivery)));
    }

    @Override
    public Optional<Instant> lastChange(String registry) {
        return database.read(session -> session.first("""
                        select a.ended_at from attempt a join delivery d on d.id = a.delivery
                         where d.registry = ? and a.outcome = 'SENT' order by a.ended_at desc limit 1
                        """, row -> row.time("ended_at"), registry));
    }

    @Override
    public boolean keep(Inquiry inquiry, List<Document> documents) {
        return database.write(new Inquiring(inquiry, documents));
    }

    @Override
    public Optional<Inquiry> inquiry(String id) {
        return database.read(session -> new Inquiries(session).find(id));
    }

    @Override
    public List<Inquiry> inquiries(String registry, int atMost) {
        return database.read(session -> new Inquiries(session).newest(registry, atMost));
    }

    @Override
    public List<Inquiry> open(String registry, String operation, String closing, Instant after, int atMost) {
        return database.read(session -> new Inquiries(session).open(registry, operation, closing, after, atMost));
    }

    @Override
    public List<Inquiry> about(String registry, Collection<HolderId> anyOf) {
        return anyOf.isEmpty() ? List.of() : database.read(session -> new Inquiries(session).about(registry, anyOf));
    }

    @Override
    public List<Inquiry> ofDelivery(String delivery) {
        return database.read(session -> new Inquiries(session).ofDelivery(delivery));
    }
}
