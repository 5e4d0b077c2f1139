package pimkg.reconcile;

import java.util.List;
import pimkg.vocabulary.Wording;

/**
 * What somebody looks for.
 *
 * @param texts        words for it, any of which may fit; empty to go by ids or conditions only
 * @param ids          ids, any of which may be it
 * @param types        ids of the types it may have; empty for any
 * @param everyType    whether it has to have all of them
 * @param limit        the most candidates, from 1
 * @param conditions   what else has to hold
 */
public record ReconQuery(List<Wording> texts, List<String> ids, List<String> types, boolean everyType, int limit,
                         List<Condition> conditions) {

    /** Takes copies of the lists. */
    public ReconQuery {
        texts = List.copyOf(texts);
        ids = List.copyOf(ids);
        types = List.copyOf(types);
        conditions = List.copyOf(conditions);
    }
}
