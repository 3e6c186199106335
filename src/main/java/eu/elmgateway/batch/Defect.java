package eu.elmgateway.batch;

/** A failure as the log may have it: without its words, for these may quote a document. */
final class Defect {
    private Defect() {}

    static String of(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return failure.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }
}
