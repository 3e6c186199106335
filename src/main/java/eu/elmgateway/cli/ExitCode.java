package eu.elmgateway.cli;

/** What the command line tells the shell. */
enum ExitCode {
    /** All is well. */
    GOOD(0),
    /** Documents have findings that make them invalid, or the demo turned out otherwise than it must. */
    FINDINGS(1),
    /** The command line itself is wrong. */
    USAGE(2),
    /** A setting or a file of ours is missing or wrong. */
    CONFIGURATION(3),
    /** It could not be checked or done, for a reason that lies outside. */
    UNAVAILABLE(4);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
