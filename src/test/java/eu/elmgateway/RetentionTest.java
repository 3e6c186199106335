package eu.elmgateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.store.Binding;
import eu.elmgateway.store.Document;
import eu.elmgateway.store.NewSubmission;
import eu.elmgateway.store.SqliteStore;
import eu.elmgateway.store.Store;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetentionTest {
    private static final Instant PUSHED = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration KEPT = Duration.ofDays(180);

    @TempDir
    private Path folder;

    @Test
    void documentsGoWhenTheirTimeIsOverAndNotADayBefore() {
        Document document = Document.of("application/json", "{".getBytes(StandardCharsets.UTF_8));
        try (Store store = SqliteStore.open(folder.resolve("gateway.db"))) {
            store.accept(new NewSubmission(
                    "1",
                    "uni",
                    null,
                    document,
                    null,
                    true,
                    "{\"verdict\":\"invalid\"}",
                    null,
                    List.of(),
                    List.of(),
                    PUSHED,
                    null,
                    Binding.SENDER));
            retention(store, PUSHED.plus(KEPT).minusSeconds(1)).run();
            assertTrue(store.document(document.sha256()).isPresent());
            retention(store, PUSHED.plus(KEPT).plusSeconds(1)).run();
            assertFalse(store.document(document.sha256()).isPresent());
            assertEquals(
                    "{\"verdict\":\"invalid\",\"layers\":[]}",
                    store.submission("1").orElseThrow().report());
        }
    }

    @Test
    void aBareReportKeepsVerdictsAndQuotesNothing() {
        String report = """
                {"verdict":"invalid","format":"elmo:1.7","layers":[
                  {"name":"syntax","verdict":"valid","note":{"en":"about Aino"},"findings":[{"rule":"x","message":{"en":"Aino"}}]}],
                 "seal":{"signer":"Aino"}}
                """;
        assertEquals(
                "{\"verdict\":\"invalid\",\"format\":\"elmo:1.7\",\"layers\":[{\"name\":\"syntax\",\"verdict\":\"valid\",\"findings\":[]}]}",
                new BareReport(new SafeReaders(Limits.standard())).apply(report));
    }

    @Test
    void ofWhatWasSentAsAFileOnlyThatOfThisHashGoes() throws Exception {
        Path registry = Files.createDirectories(folder.resolve("outgoing/fr-cpf"));
        Path gone = Files.writeString(registry.resolve("aa.xml"), "x");
        Path lines = Files.writeString(registry.resolve("aa.lines"), "x");
        Path stays = Files.writeString(registry.resolve("ab.xml"), "x");
        assertEquals(2, new OutgoingFiles(folder).applyAsInt(List.of("aa")));
        assertFalse(Files.exists(gone) || Files.exists(lines));
        assertTrue(Files.exists(stays));
    }

    private Retention retention(Store store, Instant now) {
        return new Retention(
                store,
                Clock.fixed(now, ZoneOffset.UTC),
                KEPT,
                Set.of(),
                new BareReport(new SafeReaders(Limits.standard())),
                new OutgoingFiles(folder));
    }
}
