package pimkg.replica;

/** Ends what can't go on without a person. */
final class StoppedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Stop stop;

    StoppedException(Stop.Why why, long offset, String detail) {
        super(why + " " + offset + " " + detail);
        this.stop = new Stop(why, offset, detail);
    }

    Stop stop() {
        return stop;
    }
}
