package pimkg.engine;

import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.graph.NodeTransformLib;
import pimkg.phrase.Phrase;

/**
 * Questions that differ in terms and words only, planned once for all of them.
 *
 * @param query one of them
 * @param plan  with blanks, measured
 */
record Form(Query query, Op plan) {

    /** How much longer than its query a plan may be: what is asked of any of many terms becomes one part for each of them. */
    private static final int MOST_GROWN = 20;

    /**
     * Finds out whether the plan of a question depends on what stands in its blanks: not when the plan of the same question about other
     * things becomes its own as soon as they are exchanged, and nothing is left of them anywhere in it. Nor may it
     * keep much more than its text tells: a plan that makes its patterns of what it finds keeps those, and some are far longer than their text.
     *
     * @param phrase   of the question
     * @param question as it was read
     * @return empty when it depends on them, or may
     */
    static Optional<Form> of(Phrase phrase, Engine.Question question) {
        Query query = question.query();
        boolean fit = question.pure() && !question.others() && (query.isSelectType() || query.isAskType()) && !query.hasDatasetDescription();
        return fit ? general(phrase).flatMap(general -> compared(phrase, query, general)) : Optional.empty();
    }

    private static Optional<Query> general(Phrase phrase) {
        try {
            return Optional.of(Engine.read(phrase.general()));
        } catch (QueryException unfit) {
            return Optional.empty();
        }
    }

    private static Optional<Form> compared(Phrase phrase, Query query, Query general) {
        Op plan = Engine.plan(general);
        Op measured = Rewriting.of(plan);
        Op filled = filled(plan, phrase);
        Op own = Engine.plan(query);
        String printed = filled.toString();
        boolean same = filled.equals(own) && printed.equals(own.toString()) && general.getResultVars().equals(query.getResultVars());
        boolean blank = Phrase.isBlank(printed) || Phrase.isBlank(filled(measured, phrase).toString());
        boolean small = printed.length() <= MOST_GROWN * phrase.form().length();
        return same && !blank && small && !Patterns.areMade(measured) ? Optional.of(new Form(query, measured)) : Optional.empty();
    }

    private static Op filled(Op plan, Phrase phrase) {
        return phrase.values().isEmpty() ? plan : NodeTransformLib.transform(phrase::filled, plan);
    }

    /** The question of this form that a phrase is. */
    Engine.Question question(Phrase phrase) {
        return new Engine.Question(query, true, false, Optional.of(filled(plan, phrase)));
    }
}
