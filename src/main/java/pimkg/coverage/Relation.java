package pimkg.coverage;

import pimkg.crosswalk.Sssom;

/** How a term stands to a PIM term, the strongest first; the sign is that of a cell in a matrix. */
public enum Relation {
    /** The same. */
    EXACT("="),
    /** Nearly the same. */
    CLOSE("~"),
    /** The PIM term is broader. */
    BROAD("<"),
    /** The PIM term is narrower. */
    NARROW(">"),
    /** Has to do with it, or stands in a relation that is not of SKOS. */
    RELATED("·");

    private final String sign;

    Relation(String sign) {
        this.sign = sign;
    }

    String sign() {
        return sign;
    }

    Relation reverse() {
        return switch (this) {
            case BROAD -> NARROW;
            case NARROW -> BROAD;
            default -> this;
        };
    }

    static Relation of(String predicate) {
        return switch (predicate) {
            case Sssom.EXACT, "http://www.w3.org/2002/07/owl#sameAs", "http://www.w3.org/2002/07/owl#equivalentClass" -> EXACT;
            case Sssom.CLOSE -> CLOSE;
            case Sssom.BROAD, "http://www.w3.org/2000/01/rdf-schema#subClassOf" -> BROAD;
            case Sssom.NARROW -> NARROW;
            default -> RELATED;
        };
    }
}
