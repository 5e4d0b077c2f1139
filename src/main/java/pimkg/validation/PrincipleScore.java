package pimkg.validation;

import org.apache.jena.graph.Node;

/**
 * What descriptions state of what one principle asks. It says nothing about what was done with the data.
 *
 * @param principle  the principle
 * @param checked    demands looked at: codes of the principle times descriptions
 * @param stated     of these, how many are stated: without a finding, and without one on which they depend
 * @param violations findings of that weight
 * @param warnings   findings of that weight
 */
public record PrincipleScore(Node principle, long checked, long stated, long violations, long warnings) {

    /** The sum of two scores of one principle. */
    PrincipleScore plus(PrincipleScore other) {
        return new PrincipleScore(principle, checked + other.checked, stated + other.stated,
            violations + other.violations, warnings + other.warnings);
    }

    /** The sum of so many that are the same. */
    PrincipleScore times(long number) {
        return number == 1 ? this : new PrincipleScore(principle, checked * number, stated * number, violations * number, warnings * number);
    }
}
