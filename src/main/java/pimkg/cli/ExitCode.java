package pimkg.cli;

/** What a command tells the script that called it. Stable over releases. */
final class ExitCode {

    /** All is well. */
    static final int OK = 0;
    /** There are findings at or above the threshold. */
    static final int FINDINGS = 1;
    /** The command line itself is wrong. */
    static final int USAGE = 2;
    /** An input can't be read, or holds nothing to judge. */
    static final int INPUT = 3;
    /** A server could not be reached or started, or refused. */
    static final int NETWORK = 4;
    /** A bug of ours. */
    static final int BUG = 70;

    private ExitCode() {
    }
}
