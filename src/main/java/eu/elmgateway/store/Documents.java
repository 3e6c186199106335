package eu.elmgateway.store;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The table {@code document}. */
record Documents(Session session) {

    /** In the order of their hashes, so that two transactions with the same documents never wait for each other crosswise. */
    void keep(List<Document> documents) throws SQLException {
        for (Document document : documents.stream()
                .sorted(Comparator.comparing(Document::sha256))
                .toList()) {
            session.update(
                    "insert into document (sha256, media_type, bytes) values (?, ?, ?) on conflict do nothing",
                    document.sha256(),
                    document.mediaType(),
                    document.bytes());
        }
    }

    Optional<Document> find(String sha256) throws SQLException {
        return session.first(
                "select sha256, media_type, bytes from document where sha256 = ?",
                row -> new Document(row.text("sha256"), row.text("media_type"), row.bytes("bytes")),
                sha256);
    }
}
