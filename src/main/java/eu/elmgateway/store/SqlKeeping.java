package eu.elmgateway.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** How documents go from both databases. */
record SqlKeeping(Database database) implements Keeping {
    private static final String SUBJECT = """
            select c.submission, c.id, case when c.gone_at is null then 0 else 1 end as gone from credential c
            """;

    @Override
    public Gone expire(Terms terms, long after, Instant now) {
        List<Expiring.Due> due = database.read(session -> new Expiring(session, terms).due(after));
        return due.isEmpty()
                ? new Gone(0, 0, 0, List.of())
                : database.write(session -> new Expiring(session, terms).expire(due, now));
    }

    @Override
    public List<Subject> about(Collection<HolderId> anyOf) {
        List<String> values = new ArrayList<>();
        anyOf.forEach(holder -> values.addAll(List.of(holder.scheme(), holder.sha256())));
        return anyOf.isEmpty()
                ? List.of()
                : database.read(session -> session.list(
                        SUBJECT + "where exists (select 1 from holder h where h.submission = c.submission"
                                + " and h.credential = c.id and ("
                                + String.join(
                                        " or ",
                                        Collections.nCopies(anyOf.size(), "(? in ('*', h.scheme) and h.sha256 = ?)"))
                                + ")) order by c.submission, c.id",
                        SqlKeeping::subject,
                        values.toArray()));
    }

    @Override
    public List<Subject> of(String submission) {
        return database.read(session ->
                session.list(SUBJECT + "where c.submission = ? order by c.id", SqlKeeping::subject, submission));
    }

    private static Subject subject(Row row) throws SQLException {
        return new Subject(row.text("submission"), row.text("id"), row.count("gone") == 1);
    }

    @Override
    public List<String> objections(List<Subject> subjects, Set<String> needed) {
        return database.read(session -> {
            List<String> objections = new ArrayList<>();
            for (Subject subject : subjects) {
                objections.addAll(new Objections(session, needed).to(subject));
            }
            return objections;
        });
    }

    @Override
    public Gone erase(
            List<Subject> subjects, Collection<HolderId> person, UnaryOperator<String> bare, Actor by, Instant now) {
        return database.write(session -> new Erasing(session, bare, by, now).of(subjects, person));
    }

    @Override
    public void scrub() {
        database.scrub();
    }
}
