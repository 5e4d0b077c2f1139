package pimkg.chart;

/** A sign in a {@link Marks} matrix. Each has a shape of its own, so that nobody needs to see colours. */
public enum Mark {
    /** A full disc. */
    FULL("<circle r=\"8\"/>"),
    /** A disc in a ring. */
    NEAR("<circle r=\"8\" class=\"ring\"/><circle r=\"4\"/>"),
    /** A triangle that points up. */
    UP("<path d=\"M0 -8L8 6H-8z\"/>"),
    /** A triangle that points down. */
    DOWN("<path d=\"M0 8L8 -6H-8z\"/>"),
    /** An empty rhomb. */
    LOOSE("<path class=\"ring\" d=\"M0 -8L8 0L0 8L-8 0z\"/>"),
    /** A small dot, for nothing. */
    NONE("<circle r=\"1.6\"/>");

    private final String shape;

    Mark(String shape) {
        this.shape = shape;
    }

    String shape() {
        return shape;
    }
}
