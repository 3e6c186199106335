package eu.elmgateway.input;

import eu.elmgateway.wording.Message;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.StreamCorruptedException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parts as RFC 2046 (5.1) has them, be they files of a form (RFC 7578) or a mixture: each is a document, lines of documents, or a
 * ZIP file of them, by its name and its first bytes. An empty part, such as a field of a form that was not filled in, is none.
 */
final class Multipart {
    private static final Pattern BOUNDARY =
            Pattern.compile("(?i);\\s*boundary\\s*=\\s*(?:\"([^\"]{1,70})\"|([^\\s;\"]{1,70}))");
    private static final Pattern FILE_NAME =
            Pattern.compile("(?i);\\s*(?:file)?name\\s*=\\s*(?:\"([^\"]*)\"|([^\\s;\"]+))");
    private static final Pattern FILE_NAME_ONLY =
            Pattern.compile("(?i);\\s*filename\\s*=\\s*(?:\"([^\"]*)\"|([^\\s;\"]+))");
    private static final int HEADERS = 1 << 14;

    private final Window window;
    private final String mediaType;
    private final Path scratch;
    /** Counts nothing in common: the bytes of a part were counted before. */
    private final Reading inside;

    /** @param scratch a file that may be made for a while */
    Multipart(String mediaType, InputStream in, Path scratch, Reading reading) {
        // So that the first boundary is preceded by a line end like every other.
        var lead = new ByteArrayInputStream("\r\n".getBytes(StandardCharsets.US_ASCII));
        this.window = new Window(new SequenceInputStream(lead, in), reading);
        this.mediaType = mediaType;
        this.scratch = scratch;
        this.inside = new Reading(reading.stdin(), reading.limits());
    }

    /** The delimiter between parts; empty if the media type does not tell it. */
    private byte[] delimiter() {
        Matcher boundary = BOUNDARY.matcher(mediaType);
        if (!boundary.find()) {
            return new byte[0];
        }
        String told = boundary.group(1) == null ? boundary.group(2) : boundary.group(1);
        return ("\r\n--" + told).getBytes(StandardCharsets.ISO_8859_1);
    }

    void read(Sink sink) throws IOException, InterruptedException {
        byte[] delimiter = delimiter();
        if (delimiter.length == 0) {
            rest(Message.of("input.multipart-boundary"), sink);
            return;
        }
        try {
            new PartStream(window, delimiter).transferTo(OutputStream.nullOutputStream());
            while (!last()) {
                part(delimiter, sink);
            }
        } catch (StreamCorruptedException e) {
            rest(Message.of("input.multipart-cut"), sink);
        }
    }

    /** Passes the rest of the line of a boundary. */
    private boolean last() throws IOException {
        int first = window.next();
        if (first == '-') {
            return true;
        }
        while (first != '\n') {
            if (first < 0) {
                throw new StreamCorruptedException("ends within a boundary");
            }
            first = window.next();
        }
        return false;
    }

    private void part(byte[] delimiter, Sink sink) throws IOException, InterruptedException {
        long start = Math.max(0, window.place() - 2);
        Map<String, String> headers = headers();
        Sink placed = input -> sink.take(input.at(start));
        try (InputStream part = new PartStream(window, delimiter)) {
            content(name(headers), decoded(headers, part), placed);
            part.transferTo(OutputStream.nullOutputStream());
        }
    }

    private void content(String name, InputStream in, Sink sink) throws IOException, InterruptedException {
        byte[] head = in.readNBytes(Archive.SIGN);
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), in);
        if (Archive.begins(head)) {
            archive(name, whole, sink);
        } else if (head.length > 0) {
            new Content(inside).read(name, whole, sink);
        }
    }

    private void archive(String name, InputStream in, Sink sink) throws IOException, InterruptedException {
        try {
            Files.copy(in, scratch, StandardCopyOption.REPLACE_EXISTING);
            new Archive(scratch, name, inside)
                    .read(input -> sink.take(
                            input instanceof Input.Unread unread && unread.last()
                                    ? new Input.Unread(unread.file(), unread.line(), 0, unread.why())
                                    : input));
        } finally {
            Files.deleteIfExists(scratch);
        }
    }

    private static InputStream decoded(Map<String, String> headers, InputStream part) {
        return headers.getOrDefault("content-transfer-encoding", "").strip().equalsIgnoreCase("base64")
                ? Base64.getMimeDecoder().wrap(part)
                : part;
    }

    private static String name(Map<String, String> headers) {
        String disposition = headers.getOrDefault("content-disposition", "");
        for (Pattern pattern : new Pattern[] {FILE_NAME_ONLY, FILE_NAME}) {
            Matcher name = pattern.matcher(disposition);
            if (name.find()) {
                return Names.shown(name.group(1) == null ? name.group(2) : name.group(1));
            }
        }
        return Names.shown(headers.getOrDefault("content-id", ""));
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new HashMap<>();
        String line = line();
        for (int size = line.length(); !line.isEmpty(); size += line.length()) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
            if (size > HEADERS) {
                throw new StreamCorruptedException("headers without end");
            }
            line = line();
        }
        return headers;
    }

    private String line() throws IOException {
        var bytes = new ByteArrayOutputStream();
        int next = window.next();
        while (next != '\n') {
            if (next < 0 || bytes.size() > HEADERS) {
                throw new StreamCorruptedException("a header without end");
            }
            bytes.write(next);
            next = window.next();
        }
        return bytes.toString(StandardCharsets.UTF_8).stripTrailing();
    }

    private void rest(Message why, Sink sink) throws InterruptedException {
        sink.take(Input.Unread.rest("", 0, Math.max(0, window.place() - 2), why));
    }
}
