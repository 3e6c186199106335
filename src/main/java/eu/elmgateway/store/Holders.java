package eu.elmgateway.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** The table {@code holder}, and what it leads to. */
record Holders(Session session) {
    /** A delivery whose record is on offer, with the document of its last try that was sent. */
    private static final String OFFERED = """
              from delivery d
              join attempt a on a.delivery = d.id and a.outcome = 'SENT' and a.sent is not null
               and a.number = (select max(b.number) from attempt b where b.delivery = d.id and b.outcome = 'SENT')
             where d.registry = ? and d.kind <> 'REVOCATION' and d.state in ('SENT', 'ACCEPTED')
               and not exists (select 1 from delivery r
                                where r.registry = d.registry and r.credential = d.credential
                                  and r.kind = 'REVOCATION' and r.seq > d.seq)
               and not exists (select 1 from delivery n
                                where n.registry = d.registry and n.record = d.record and n.seq > d.seq
                                  and n.state in ('SENT', 'ACCEPTED'))
            """;

    private static final String OF_CREDENTIAL = "h.submission = d.submission and h.credential = d.credential";

    void add(NewSubmission submission) throws SQLException {
        for (NewSubmission.NewCredential credential : submission.credentials()) {
            for (HolderId holder : credential.holders()) {
                session.update("""
                        insert into holder (submission, credential, scheme, sha256) values (?, ?, ?, ?)
                        on conflict do nothing
                        """, submission.id(), credential.id(), holder.scheme(), holder.sha256());
            }
        }
    }

    boolean knows(String registry, Collection<HolderId> anyOf) throws SQLException {
        return !anyOf.isEmpty()
                && session.first(
                                "select d.id from delivery d where d.registry = ?" + about(anyOf) + " limit 1",
                                row -> row.text("id"),
                                values(registry, anyOf))
                        .isPresent();
    }

    List<Offer> offers(String registry, Collection<HolderId> anyOf) throws SQLException {
        return anyOf.isEmpty()
                ? List.of()
                : session.list(
                        "select d.id, d.credential, d.record, d.state, a.sent, a.ended_at " + OFFERED + about(anyOf)
                                + " order by d.seq",
                        Holders::offer,
                        values(registry, anyOf));
    }

    List<String> holders(String registry, Collection<String> schemes, String after, int atMost) throws SQLException {
        if (schemes.isEmpty()) {
            return List.of();
        }
        List<Object> values = new ArrayList<>(List.of(after));
        values.addAll(schemes);
        values.add(registry);
        values.add(atMost);
        return session.list(
                "select distinct h.sha256 from holder h where h.sha256 > ? and h.scheme in (" + marks(schemes.size())
                        + ") and exists (select 1 " + OFFERED + " and " + OF_CREDENTIAL
                        + ") order by h.sha256 limit ?",
                row -> row.text("sha256"),
                values.toArray());
    }

    List<HolderId> of(String delivery) throws SQLException {
        return session.list(
                "select distinct h.scheme, h.sha256 from holder h join delivery d on " + OF_CREDENTIAL
                        + " where d.id = ?",
                row -> new HolderId(row.text("scheme"), row.text("sha256")),
                delivery);
    }

    private static String about(Collection<HolderId> anyOf) {
        return " and exists (select 1 from holder h where " + OF_CREDENTIAL + " and ("
                + String.join(" or ", Collections.nCopies(anyOf.size(), "(h.scheme = ? and h.sha256 = ?)")) + "))";
    }

    private static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    private static Object[] values(String registry, Collection<HolderId> anyOf) {
        return Stream.concat(Stream.of(registry), anyOf.stream().flatMap(one -> Stream.of(one.scheme(), one.sha256())))
                .toArray();
    }

    private static Offer offer(Row row) throws SQLException {
        return new Offer(
                row.text("id"),
                row.text("credential"),
                row.text("record"),
                row.text("sent"),
                row.one(DeliveryState.class, "state"),
                row.time("ended_at"));
    }
}
