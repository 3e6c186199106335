package eu.elmgateway.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The tables {@code inquiry} and {@code inquiry_delivery}. */
record Inquiries(Session session) {
    private static final String SELECT =
            "select i.id, i.registry, i.operation, i.asker, i.asked_at, i.holder, i.answer, i.request, i.about from inquiry i ";

    /** Whether there was none of its id before; else nothing is written. */
    boolean add(Inquiry inquiry) throws SQLException {
        if (insert(inquiry) == 0) {
            return false;
        }
        session.record(AuditEvent.of(inquiry.askedAt(), Actor.registry(inquiry.registry()), Act.INQUIRY_ANSWERED)
                .aboutRegistry(inquiry.registry())
                .with("inquiry", inquiry.id())
                .with("operation", inquiry.operation())
                .with("answer", inquiry.answer())
                .with("deliveries", inquiry.deliveries().size()));
        for (String delivery : inquiry.deliveries().stream().sorted().toList()) {
            session.update("insert into inquiry_delivery (inquiry, delivery) values (?, ?)", inquiry.id(), delivery);
        }
        return true;
    }

    private int insert(Inquiry inquiry) throws SQLException {
        return session.update(
                """
                insert into inquiry (id, registry, operation, asker, asked_at, holder, answer, request, about)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """,
                inquiry.id(),
                inquiry.registry(),
                inquiry.operation(),
                inquiry.asker(),
                inquiry.askedAt(),
                inquiry.holder(),
                inquiry.answer(),
                inquiry.request(),
                inquiry.about());
    }

    Optional<Inquiry> find(String id) throws SQLException {
        return session.first(SELECT + "where i.id = ?", this::read, id);
    }

    List<Inquiry> newest(String registry, int atMost) throws SQLException {
        return session.list(SELECT + "where i.registry = ? order by i.seq desc limit ?", this::read, registry, atMost);
    }

    List<Inquiry> open(String registry, String operation, String closing, Instant after, int atMost)
            throws SQLException {
        return session.list(SELECT + """
                        where i.registry = ? and i.operation = ? and i.asked_at > ?
                          and not exists (select 1 from inquiry c where c.about = i.id and c.operation = ?)
                        order by i.asked_at limit ?
                        """, this::read, registry, operation, after, closing, atMost);
    }

    List<Inquiry> about(String registry, Collection<HolderId> anyOf) throws SQLException {
        return session.list(
                SELECT + "where i.registry = ? and i.holder in ("
                        + String.join(", ", Collections.nCopies(anyOf.size(), "?")) + ") order by i.seq",
                this::read,
                Stream.concat(Stream.of(registry), anyOf.stream().map(HolderId::sha256))
                        .toArray());
    }

    List<Inquiry> ofDelivery(String delivery) throws SQLException {
        return session.list(
                SELECT + "join inquiry_delivery g on g.inquiry = i.id where g.delivery = ? order by i.seq",
                this::read,
                delivery);
    }

    private Inquiry read(Row row) throws SQLException {
        String id = row.text("id");
        return new Inquiry(
                id,
                row.text("registry"),
                row.text("operation"),
                row.text("asker"),
                row.time("asked_at"),
                row.textOrNull("holder"),
                row.text("answer"),
                row.textOrNull("request"),
                row.textOrNull("about"),
                deliveries(id));
    }

    private List<String> deliveries(String inquiry) throws SQLException {
        return session.list(
                "select delivery from inquiry_delivery where inquiry = ? order by delivery",
                row -> row.text("delivery"),
                inquiry);
    }
}
