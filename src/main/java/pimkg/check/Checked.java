package pimkg.check;

import java.util.Optional;
import pimkg.fix.Mended;
import pimkg.graph.RdfInput;
import pimkg.validation.Judgement;

/**
 * Something that was given to be checked, and what came of it.
 *
 * @param input     what was given
 * @param name      of the file; empty where it was pasted
 * @param as        the form that somebody said it has; empty where they left that open
 * @param judgement on this one input
 * @param fixes     what could be put right by itself; empty where nobody looked
 * @param mended    how many values were put right before it was judged
 */
public record Checked(RdfInput input, String name, String as, Judgement judgement, Optional<Mended> fixes, int mended) {
}
