package eu.elmgateway.emrex;

/** What EMREX calls the outcome of a fetch. The prefix is a setting: NCP of old, EMP since providers are called so. */
enum ReturnCode {
    OK,
    NO_RESULTS,
    ERROR,
    CANCEL;

    String word(String prefix) {
        return prefix + "_" + name();
    }
}
