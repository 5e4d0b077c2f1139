package pimkg.reconcile;

import java.util.Optional;
import pimkg.link.Candidate;

/**
 * A candidate for a query.
 *
 * @param entity    what may be meant
 * @param score     0 to 100: how sure that is
 * @param isCertain whether it is the one clear winner
 * @param reason    what the linking engine found; empty when the entity was named by its id or found by conditions only
 * @param byId      whether it was named by its id
 * @param fulfilled the share of the conditions that it fulfils, 0 to 1; 1 when there are none
 */
public record Match(Entity entity, double score, boolean isCertain, Optional<Candidate> reason, boolean byId, double fulfilled) {
}
