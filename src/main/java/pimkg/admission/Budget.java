package pimkg.admission;

/**
 * What one client may use in a minute; as much may be used at once after a minute of quiet.
 *
 * @param seconds  of processor time, more than 0
 * @param requests of any kind, 1 or more
 * @param errors   answers with a status of 400 or more, but for those that ask to come again; 1 or more
 */
public record Budget(double seconds, int requests, int errors) {

    /** What can be used up. */
    public enum Kind { SECONDS, REQUESTS, ERRORS }

    /**
     * Generous: sixty-four people of one office behind one address may each open a page a second, with its style, and use a quarter
     * of a processor all together.
     */
    public static final Budget GENEROUS = new Budget(30, 9_000, 600);

    double of(Kind kind) {
        return switch (kind) {
            case SECONDS -> seconds;
            case REQUESTS -> requests;
            case ERRORS -> errors;
        };
    }
}
