package eu.elmgateway.delivery;

import eu.elmgateway.store.Attempt;
import eu.elmgateway.store.Delivery;
import eu.elmgateway.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out which records are at fault when a registry refuses a file as a whole and tells lines. Thread-safe.
 */
final class RefusedLines {
    private final Store store;
    private final Path folder;

    /** @param folder where the files of the registry are kept, with their lines */
    RefusedLines(Store store, Path folder) {
        this.store = store;
        this.folder = folder;
    }

    /** Ids of the records at fault; none if that cannot be told, or if a line stands outside all records. */
    Set<String> records(List<Delivery> sent, List<Integer> lines) throws IOException {
        Set<String> records = new HashSet<>();
        Optional<RecordLines> known = lines.isEmpty() || sent.isEmpty() ? Optional.empty() : of(sent.get(0));
        for (int line : known.isPresent() ? lines : List.<Integer>of()) {
            Optional<String> record = known.get().record(line);
            if (record.isEmpty()) {
                return Set.of();
            }
            records.add(record.get());
        }
        return records;
    }

    private Optional<RecordLines> of(Delivery delivery) throws IOException {
        Optional<String> file = store.attempts(delivery.id()).stream()
                .map(Attempt::sent)
                .filter(Objects::nonNull)
                .reduce((first, last) -> last);
        return file.isPresent() ? RecordLines.of(folder, file.get()) : Optional.empty();
    }
}
