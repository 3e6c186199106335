package eu.elmgateway.delivery;

import eu.elmgateway.format.FormatId;
import eu.elmgateway.mapping.MappedDocument;
import eu.elmgateway.registry.Merging;
import eu.elmgateway.store.Delivery;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes one file of many records, in the memory of its index: each is mapped and checked alone and spooled; then what they share
 * is written once around them, group by group, and the whole is checked while it is read. A record that cannot travel is left out
 * and told so. One whose document differs outside its group, such as another certifier's, waits for the next file. Thread-safe;
 * one file of a registry at a time.
 */
final class MergedFile {
    private final Trial trial;
    private final OutputCheck check;
    private final OutgoingFolder folder;

    MergedFile(Trial trial, OutputCheck check, OutgoingFolder folder) {
        this.trial = trial;
        this.check = check;
        this.folder = folder;
    }

    /** The file, under its hash; empty if there is nothing to send, and then every delivery has its outcome. */
    Optional<OutgoingFolder.Kept> make(Batch batch, Rendering rendering) throws IOException {
        Merging merging = Objects.requireNonNull(batch.registry().batching().merging());
        Rendering alike = rendering.with(shared(batch));
        try (var pieces = new Pieces(Spool.in(folder.ready()), merging);
                var trials = new Trials(trial)) {
            trials.each(alike, batch.open(), (delivery, result) -> {
                if (result instanceof Trial.Result.Unsound unsound) {
                    batch.settle(delivery, unsound.outcome());
                } else {
                    take(batch, delivery, ((Trial.Result.Sound) result).document(), pieces);
                }
            });
            return pieces.empty() ? Optional.empty() : checked(batch, pieces);
        }
    }

    private static void take(Batch batch, Delivery delivery, MappedDocument document, Pieces pieces)
            throws IOException {
        if (pieces.took(delivery.record(), document.bytes())) {
            document.loss().ifPresent(loss -> batch.lost(delivery, loss));
        } else {
            batch.leave(delivery);
        }
    }

    /** The same for all records, so that what stands around them is; the id is new with each try, for each is another file. */
    private static Map<String, String> shared(Batch batch) {
        Instant now = batch.startedAt().truncatedTo(ChronoUnit.SECONDS);
        String first = batch.deliveries().get(0).id() + batch.startedAt();
        String file =
                UUID.nameUUIDFromBytes(first.getBytes(StandardCharsets.UTF_8)).toString();
        return Map.of("now", now.toString(), "file", file);
    }

    private Optional<OutgoingFolder.Kept> checked(Batch batch, Pieces pieces) throws IOException {
        OutgoingFolder.Kept kept = pieces.written(folder, batch.startedAt());
        Optional<String> fault = check.fault(FormatId.parse(batch.registry().format()), kept.file());
        if (fault.isPresent()) {
            batch.settleOpen(new Outcome.Failed("each record is right, yet together they are not: " + fault.get()));
            return Optional.empty();
        }
        batch.send(kept.sha256());
        return Optional.of(kept);
    }
}
