package eu.elmgateway.emrex;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

/** A document as EMREX posts it. */
final class Packed {
    private Packed() {}

    /** Gzip (RFC 1952), then base64 on one line. */
    static String of(byte[] document) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(document);
        } catch (IOException e) {
            throw new IllegalStateException("memory can be written", e);
        }
        return Base64.getEncoder().encodeToString(packed.toByteArray());
    }
}
