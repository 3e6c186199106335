package eu.elmgateway.delivery;

import eu.elmgateway.registry.Merging;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Records on their way into one file, by groups, on disk. For one thread. */
final class Pieces implements AutoCloseable {
    private final Spool spool;
    private final Merging merging;
    private final Map<String, Piece.Around> groups = new HashMap<>();
    private Piece.@Nullable Around frame;

    Pieces(Spool spool, Merging merging) {
        this.spool = spool;
        this.merging = merging;
    }

    boolean empty() {
        return frame == null;
    }

    /** Takes a record in, unless it stands in another frame. */
    boolean took(String record, byte[] document) throws IOException {
        Piece piece = Piece.of(document, merging);
        if (frame == null) {
            frame = piece.frame();
        } else if (!frame.equals(piece.frame())) {
            return false;
        }
        Piece.Around group = groups.computeIfAbsent(piece.group().before(), none -> piece.group());
        spool.keep(record, group.before(), "", piece.record().getBytes(StandardCharsets.UTF_8));
        return true;
    }

    OutgoingFolder.Kept written(OutgoingFolder folder, Instant now) throws IOException {
        Piece.Around around = Objects.requireNonNull(frame);
        var lines = new RecordLines.Noting[1];
        OutgoingFolder.Kept kept = folder.add(now, out -> {
            lines[0] = new RecordLines.Noting(out);
            lines[0].text(around.before());
            for (List<Spool.Slot> group : spool.groups()) {
                write(group, lines[0]);
            }
            lines[0].text(around.behind());
        });
        lines[0].keepBeside(kept.file(), kept.sha256());
        return kept;
    }

    private void write(List<Spool.Slot> slots, RecordLines.Noting out) throws IOException {
        Piece.Around group = Objects.requireNonNull(groups.get(slots.get(0).together()));
        out.text(group.before());
        for (Spool.Slot slot : slots) {
            out.record(spool, slot);
            out.text("\n");
        }
        out.text(group.behind());
    }

    @Override
    public void close() throws IOException {
        spool.close();
    }
}
