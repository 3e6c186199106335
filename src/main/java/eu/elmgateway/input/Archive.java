package eu.elmgateway.input;

import eu.elmgateway.wording.Message;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A ZIP file, read by its directory, so that an entry that is listed is never passed over. Bounded: in entries, in what one
 * entry becomes, and in how much more than itself the whole file becomes (a ZIP bomb).
 */
final class Archive {
    /** How many first bytes tell. */
    static final int SIGN = 4;

    private static final int MOST_ENTRIES = 200_000;
    private static final long HARMLESS = 64L << 20;
    private static final int MOST_GROWTH = 200;
    private static final Pattern SLASH = Pattern.compile("/");

    private final Path file;
    private final String name;
    private final Reading reading;
    /** Counts nothing in common: progress is measured in bytes of the ZIP file. */
    private final Reading unpacked;

    private final long most;
    private long read;
    private long packed;

    Archive(Path file, String name, Reading reading) {
        this.file = file;
        this.name = name;
        this.reading = reading;
        this.unpacked = new Reading(reading.stdin(), reading.limits());
        this.most = Math.max(HARMLESS, MOST_GROWTH * file.toFile().length());
    }

    static boolean begins(byte[] head) {
        return head.length == SIGN && head[0] == 'P' && head[1] == 'K' && head[2] <= 6 && head[3] == head[2] + 1;
    }

    void read(Sink sink) throws IOException, InterruptedException {
        try (ZipFile zip = open()) {
            if (zip.size() > MOST_ENTRIES) {
                rest(Message.of("input.zip-entries", zip.size(), MOST_ENTRIES), sink);
                return;
            }
            entries(zip, sink);
        } catch (ZipException e) {
            String said = String.valueOf(e.getMessage());
            rest(Message.of(said.contains("encrypted") ? "input.zip-encrypted" : "input.zip-damaged"), sink);
        }
    }

    /** Names are UTF-8 or, in old files, in a code page that nobody wrote down. */
    private ZipFile open() throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException e) {
            if (!String.valueOf(e.getMessage()).contains("bad entry")) {
                throw e;
            }
            return new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1);
        }
    }

    private void entries(ZipFile zip, Sink sink) throws InterruptedException {
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            ZipEntry entry = all.nextElement();
            if (!entry.isDirectory() && SLASH.splitAsStream(entry.getName()).noneMatch(Names::hidden)) {
                long place = packed;
                entry(zip, entry, input -> sink.take(input.at(place)));
            }
            packed += Math.max(0, entry.getCompressedSize());
            reading.done().add(Math.max(0, entry.getCompressedSize()));
            if (read > most) {
                rest(Message.of("input.zip-bomb", read >> 20), sink);
                return;
            }
        }
    }

    private void entry(ZipFile zip, ZipEntry entry, Sink sink) throws InterruptedException {
        String shown = (name.isEmpty() ? "" : name + "!") + Names.shown(entry.getName());
        if (Names.zip(shown)) {
            sink.take(unread(shown, "input.zip-in-zip"));
            return;
        }
        try (InputStream in = new Unpacking(zip.getInputStream(entry), entry)) {
            new Content(unpacked).read(shown, in, sink);
        } catch (IOException | IllegalArgumentException e) {
            sink.take(unread(shown, "input.zip-entry-damaged"));
        }
    }

    private static Input unread(String entry, String why) {
        return new Input.Unread(entry, 0, 0, Message.of(why));
    }

    private void rest(Message why, Sink sink) throws InterruptedException {
        sink.take(Input.Unread.rest(name, 0, packed, why));
    }

    /** Counts what comes out, ends where it is too much, and holds it to the checksum that stands in the directory. */
    private final class Unpacking extends FilterInputStream {
        private final ZipEntry entry;
        private final CRC32 sum = new CRC32();

        Unpacking(InputStream in, ZipEntry entry) {
            super(in);
            this.entry = entry;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (read > most) {
                throw new ZipException("too much");
            }
            int now = super.read(bytes, offset, length);
            if (now < 0 && sum.getValue() != entry.getCrc()) {
                throw new ZipException("other bytes than were packed");
            }
            sum.update(bytes, offset, Math.max(0, now));
            read += Math.max(0, now);
            return now;
        }
    }
}
