package eu.elmgateway.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plants a name wherever one may stand, and looks for it in the bytes of the files. */
class NoTraceTest {
    private static final String NAME = "Aino-Planted-Korhonen";
    private static final HolderId PERSON = HolderId.of("nationalid:fin", "131052-308T");
    private static final Instant NOW = Pushed.NOW;

    @TempDir
    private Path folder;

    @Test
    void ofAPersonThatWasErasedNothingIsLeftInTheBytesOfAnyFile() throws Exception {
        try (Store store = SqliteStore.open(folder.resolve("gateway.db"))) {
            others(store, 0);
            List<Integer> sizes = List.of(10, 3_000, 150_000);
            for (int size : sizes) {
                planted(store, size);
            }
            others(store, 30);
            assertTrue(traces(NAME) > 0, "it was planted");
            assertTrue(traces(PERSON.sha256()) > 0, "its identifier was planted");
            List<Keeping.Subject> subjects = store.keeping().about(Set.of(PERSON));
            assertEquals(sizes.size(), subjects.size());
            store.keeping().erase(subjects, Set.of(PERSON), report -> "{}", Actor.operator("maria"), NOW);
            store.keeping().scrub();
            assertEquals(0, traces(NAME));
            assertEquals(0, traces(PERSON.sha256()));
            others(store, 60);
        }
        assertEquals(0, traces(NAME));
    }

    private static void planted(Store store, int size) {
        String text = NAME + "x".repeat(size) + NAME;
        NewSubmission plain =
                Pushed.text(text).by("aalto", NAME + size).to("koski", "cpf").submission();
        NewSubmission reported = new NewSubmission(
                plain.id(),
                plain.sender(),
                plain.key(),
                plain.document(),
                plain.format(),
                false,
                "{\"found\":\"" + text + "\"}",
                null,
                plain.credentials(),
                plain.deliveries(),
                plain.receivedAt(),
                null,
                Binding.SENDER);
        store.accept(KeepingKit.about(PERSON, reported));
        Delivery first = store.deliveries(plain.id()).get(0);
        Delivery second = store.deliveries(plain.id()).get(1);
        Receipt no = Ends.receipt(Receipt.Kind.REJECTED, "1", text);
        store.receive(first.id(), no, DeliveryState.REJECTED, List.of(Pushed.document("answer " + text)));
        store.desk()
                .resend(
                        List.of(new Desk.Again(first.id(), Optional.of(Pushed.document("anew " + text)))),
                        Actor.operator("maria"),
                        NOW);
        store.receive(first.id(), no, DeliveryState.REJECTED, List.of());
        store.receive(second.id(), no, DeliveryState.HELD, List.of());
        Document request = Pushed.document("wish of " + text);
        store.shelf()
                .keep(
                        new Inquiry(
                                Pushed.fresh(),
                                "it-anis",
                                "IFS05.1",
                                "anis",
                                NOW,
                                PERSON.sha256(),
                                "kept",
                                request.sha256(),
                                null,
                                List.of()),
                        List.of(request));
    }

    /** So that pages split and rows move around what was planted. */
    private static void others(Store store, int from) {
        for (int i = from; i < from + 30; i++) {
            store.accept(Pushed.text("another " + i + "y".repeat(i * 300))
                    .by("turku", "key-" + i)
                    .to("koski")
                    .submission());
        }
    }

    private long traces(String text) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder)) {
            all.forEach(files::add);
        }
        long found = 0;
        for (Path file : files) {
            String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            for (int at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + 1)) {
                found++;
            }
        }
        return found;
    }
}
