package pimkg.reconcile;

import java.util.List;

/**
 * What else has to hold of a candidate.
 *
 * @param property   the id of a property; an unknown one has no values. {@value #NAME} stands for all labels, {@value #ID} for
 *                   the id
 * @param values     what is compared: words, or ids of entities
 * @param required   whether a candidate without it is dropped; else it only counts for less
 * @param quantifier how many of the values have to fit
 */
record Condition(String property, List<String> values, boolean required, Quantifier quantifier) {

    static final String NAME = "name";
    static final String ID = "id";

    /** How many values have to fit. */
    enum Quantifier { ANY, ALL, NONE }

    Condition {
        values = List.copyOf(values);
    }
}
