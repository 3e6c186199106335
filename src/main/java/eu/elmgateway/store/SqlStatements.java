package eu.elmgateway.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The tables {@code public_key} and {@code delivery_statement} of both databases. */
record SqlStatements(Database database) implements Statements {
    @Override
    public void publish(String kid, String jwk, Instant since) {
        boolean known = database.read(
                session -> session.first("select kid from public_key where kid = ?", row -> row.text("kid"), kid)
                        .isPresent());
        if (!known) {
            database.write(session -> session.update(
                    "insert into public_key (kid, jwk, since) values (?, ?, ?) on conflict do nothing",
                    kid,
                    jwk,
                    since));
        }
    }

    @Override
    public List<String> publicKeys() {
        return database.read(
                session -> session.list("select jwk from public_key order by since desc, kid", row -> row.text("jwk")));
    }

    @Override
    public Optional<String> statement(String delivery, String facts) {
        return database.read(session -> find(session, delivery, facts));
    }

    @Override
    public String keep(String delivery, String facts, String jws) {
        return database.write(session -> {
            session.update(
                    "insert into delivery_statement (delivery, facts, jws) values (?, ?, ?) on conflict do nothing",
                    delivery,
                    facts,
                    jws);
            return find(session, delivery, facts).orElseThrow();
        });
    }

    private static Optional<String> find(Session session, String delivery, String facts) throws SQLException {
        return session.first(
                "select jws from delivery_statement where delivery = ? and facts = ?",
                row -> row.text("jws"),
                delivery,
                facts);
    }
}
