package eu.elmgateway.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.elmgateway.LoadedEngine;
import eu.elmgateway.format.FormatCatalogue;
import eu.elmgateway.mapping.Mapping;
import eu.elmgateway.mapping.MappingCatalogue;
import eu.elmgateway.mapping.MappingFolder;
import eu.elmgateway.mapping.MappingFolders;
import eu.elmgateway.store.DeliveryState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Batches whose document the mapping makes of all at once, and what it is asked for. */
class PlainBatchTest {
    private static final String REGISTRY = "fr-cpf";
    private static final String MERGED = "  merged: {group: certification, record: passageCertification}\n";

    @TempDir
    private Path folder;

    private final AtomicInteger mapped = new AtomicInteger();
    private Bench bench;
    private FrenchCredentials french;
    private Path deposits;

    /** A mapping asks once for each document what time it is. */
    private final Clock counting = ((InstantSource) this::now).withZone(ZoneOffset.UTC);

    private Instant now() {
        mapped.incrementAndGet();
        return Instant.parse("2026-11-26T08:00:00Z");
    }

    @BeforeEach
    void start() throws Exception {
        bench = new Bench(folder);
        french = new FrenchCredentials(bench.samples);
        deposits = Files.createDirectories(folder.resolve("deposits"));
        Path receipts = Files.createDirectories(folder.resolve("receipts"));
        bench.set("fr-cpf.folder", deposits.toString())
                .set("fr-cpf.receipts", receipts.toString())
                .set("fr-cpf.id-client", "ABCD1234")
                .set("fr-cpf.id-contrat", "MCFCER000001")
                .set("fr-cpf.every", "PT1H")
                .mappings(mappings())
                .registry(REGISTRY, REGISTRY, text -> text.replace(MERGED, ""))
                .start();
    }

    private MappingCatalogue mappings() {
        var formats = new FormatCatalogue(bench.readers(), Bench.HOME.resolve("schemas"));
        var folders = MappingFolders.of(
                Bench.HOME, formats, bench.readers(), bench.samples.model(), counting, Duration.ofMinutes(1));
        String name = "elm_to_cpf";
        var one = new MappingFolder(Bench.HOME, Bench.HOME.resolve("mappings").resolve(name));
        String receipts = "cpf-receipt_to_receipts";
        Mapping other = LoadedEngine.get().mappings().named(receipts).orElseThrow();
        return new MappingCatalogue(Map.of(name, folders.load(one), receipts, other), Map.of());
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    private int mappedFor(String... holders) throws Exception {
        List<String> deliveries = new ArrayList<>();
        for (String holder : holders) {
            var pushed = french.of(holder);
            deliveries.addAll(bench.push(pushed.credential(), pushed.json(), REGISTRY));
        }
        bench.pass(Duration.ofHours(1));
        for (String delivery : deliveries) {
            bench.await(delivery, DeliveryState.SENT);
        }
        try (Stream<Path> files = Files.list(deposits)) {
            assertEquals(1, files.count());
        }
        return mapped.get();
    }

    @Test
    void whoTravelsAloneIsMappedOnce() throws Exception {
        assertEquals(1, mappedFor("Un"));
    }

    @Test
    void whoTravelWithOthersAreMappedAloneFirstSoThatABadOneDoesNotSpoilThem() throws Exception {
        assertEquals(4, mappedFor("Un", "Deux", "Trois"));
    }
}
