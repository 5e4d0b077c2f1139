package pimkg.reconcile;

/** How much is answered at once. */
public final class Limits {

    /** The most queries of a batch. */
    public static final int BATCH = 50;
    /** The most entities whose properties are fetched at once. */
    public static final int IDS = 500;
    /** The most elements of any other list. */
    public static final int VALUES = 50;
    /** The longest text, in characters; names are shorter, but cells of a table may hold more. */
    public static final int TEXT = 5_000;
    /** So much of a text is compared, in characters: longer than any label. */
    public static final int COMPARED = 200;
    /** The deepest nesting of JSON. */
    public static final int DEPTH = 10;
    /** So many candidates or suggestions are given when nobody says how many, and no more suggestions than ten times so many. */
    public static final int DEFAULT = 10;

    private Limits() {
    }
}
