package eu.elmgateway.batch;

/** What media type to say of a document that came without any. */
final class MediaTypes {
    private MediaTypes() {}

    static String of(byte[] bytes) {
        for (byte each : bytes) {
            if (each == '<') {
                return "application/xml";
            }
            if (each == '{' || each == '[') {
                return "application/json";
            }
            if (each > ' ') {
                return "text/plain";
            }
        }
        return "application/octet-stream";
    }
}
