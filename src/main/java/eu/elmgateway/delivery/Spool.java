package eu.elmgateway.delivery;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Mapped records on disk, found by record id, so that a file of any size is made in the memory of its index: some 400 bytes a
 * record. For one thread.
 */
final class Spool implements Closeable {
    private final Path file;
    private final FileChannel channel;
    private final Map<String, Slot> slots = new HashMap<>();
    private @Nullable Envelope first;

    private Spool(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Where a record lies, and with which others it belongs together. */
    record Slot(String record, String together, String credential, long position, int length) {}

    /** Makes an empty one; nobody else may read its file. */
    static Spool in(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "spool-", ".tmp");
        return new Spool(file, FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE));
    }

    boolean empty() {
        return slots.isEmpty();
    }

    boolean holds(String record) {
        return slots.containsKey(record);
    }

    /**
     * Keeps the records of a document, in place of what had the same record id.
     *
     * @param credential SHA-256 of the canonical credential
     */
    void put(String record, String together, String credential, byte[] document) throws IOException {
        keep(record, together, credential, records(document));
    }

    /** Keeps bytes, in place of what had the same record id. */
    void keep(String record, String together, String credential, byte[] bytes) throws IOException {
        long position = channel.size();
        var buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer, position + buffer.position());
        }
        slots.put(record, new Slot(record, together, credential, position, bytes.length));
    }

    /** The records of a document that are to stand among the others. */
    byte[] records(byte[] document) {
        Envelope envelope = Envelope.of(document);
        if (first == null) {
            first = new Envelope(envelope.open(), "", envelope.close());
        }
        return envelope.recordsFor(first);
    }

    /** The root around all records; there must be some. */
    Envelope envelope() {
        if (first == null) {
            throw new IllegalStateException("the spool is empty");
        }
        return first;
    }

    /** All slots, those together that belong together, in a fixed order. */
    Collection<List<Slot>> groups() {
        var sorted = new ArrayList<>(slots.values());
        sorted.sort(Comparator.comparing(Slot::together).thenComparing(Slot::record));
        List<List<Slot>> groups = new ArrayList<>();
        for (int from = 0, to; from < sorted.size(); from = to) {
            to = from + 1;
            while (to < sorted.size()
                    && sorted.get(to).together().equals(sorted.get(from).together())) {
                to++;
            }
            groups.add(sorted.subList(from, to));
        }
        return groups;
    }

    void copy(Slot slot, OutputStream out) throws IOException {
        var buffer = ByteBuffer.allocate(slot.length());
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, slot.position() + buffer.position()) < 0) {
                throw new IOException("the spool " + file + " was cut short");
            }
        }
        out.write(buffer.array());
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(file);
    }
}
