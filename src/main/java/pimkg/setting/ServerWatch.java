package pimkg.setting;

import java.util.Optional;
import pimkg.watch.AccessLog;

/**
 * What an operator wants to see.
 *
 * @param metrics   who may read {@code /metrics}
 * @param log       where a line a request goes; empty for nowhere
 * @param queries   whether the texts of queries stand in it
 * @param addresses whether addresses stand in it
 */
public record ServerWatch(Readers metrics, Optional<AccessLog> log, boolean queries, boolean addresses) {

    /** Who may read numbers: programs on this machine, everybody, nobody. */
    public enum Readers { LOCAL, PUBLIC, OFF }

    /** Numbers for programs on this machine, and no log. */
    public static ServerWatch quiet() {
        return new ServerWatch(Readers.LOCAL, Optional.empty(), false, false);
    }
}
