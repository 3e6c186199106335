package eu.elmgateway.batch;

import eu.elmgateway.api.ProblemException;
import eu.elmgateway.api.ProblemKind;
import eu.elmgateway.store.Batch;
import eu.elmgateway.store.BatchReception;
import eu.elmgateway.store.Batches;
import eu.elmgateway.store.NewBatch;
import eu.elmgateway.store.Store;
import eu.elmgateway.wording.Message;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the bytes of a batch durable while they come, a part at a time, and hashes them on the way. Thread-safe. */
final class Reception {
    private static final Logger LOG = LoggerFactory.getLogger("eu.elmgateway.batches");
    private static final int PART = 1 << 20;

    private final Store store;
    private final Clock clock;
    private final Runnable received;

    /**
     * Makes it.
     *
     * @param received told that there is a batch to work on
     */
    Reception(Store store, Clock clock, Runnable received) {
        this.store = store;
        this.clock = clock;
        this.received = received;
    }

    /**
     * Takes all bytes.
     *
     * @throws ProblemException 400 if there are none, 413 if there are too many; nothing is kept then
     */
    BatchReception take(NewBatch batch, InputStream in, long atMost) throws IOException {
        Batches batches = store.batches();
        batches.begin(batch);
        boolean kept = false;
        try {
            MessageDigest hash = sha256();
            if (append(batch.id(), 0, in, atMost, hash) == 0) {
                throw new ProblemException(ProblemKind.EMPTY_BODY, Message.of("batch.no-bytes"));
            }
            BatchReception reception = end(batch.id(), HexFormat.of().formatHex(hash.digest()));
            kept = true;
            return reception;
        } finally {
            if (!kept) {
                discard(batch.id());
            }
        }
    }

    /**
     * Takes more bytes of a batch that is being received; what came is kept whatever happens.
     *
     * @param atMost how many bytes there may be in all
     * @return how many there are now
     */
    long goOn(Batch batch, InputStream in, long atMost) throws IOException {
        return append(batch.id(), batch.bytes(), in, atMost, sha256());
    }

    /** Ends receiving a batch whose bytes came in pieces. */
    BatchReception endOf(Batch batch) throws IOException {
        MessageDigest hash = sha256();
        try (InputStream in = new DigestInputStream(new PartsStream(store.batches(), batch.id()), hash)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return end(batch.id(), HexFormat.of().formatHex(hash.digest()));
    }

    private long append(String id, long from, InputStream in, long atMost, MessageDigest hash) throws IOException {
        long start = from;
        for (byte[] part = in.readNBytes(PART); part.length > 0; part = in.readNBytes(PART)) {
            if (start + part.length > atMost) {
                throw new ProblemException(ProblemKind.BODY_TOO_LARGE, Message.of("batch.too-large", atMost >> 20));
            }
            hash.update(part);
            if (!store.batches().append(id, start, part, clock.instant())) {
                // Two requests go on with one batch at once: one of them is told.
                throw new ProblemException(ProblemKind.UPLOAD_CONFLICT, Message.of("batch.upload-offset", start));
            }
            start += part.length;
        }
        return start;
    }

    /** Ends receiving. */
    private BatchReception end(String id, String sha256) {
        BatchReception reception = store.batches().received(id, sha256, clock.instant());
        LOG.info("batch={} outcome={}", id, reception.getClass().getSimpleName());
        received.run();
        return reception;
    }

    private void discard(String id) {
        try {
            store.batches().discard(id);
        } catch (RuntimeException e) {
            LOG.warn("batch {} is not wholly there and could not be removed; it will be in a day", id);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
