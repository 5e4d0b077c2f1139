package pimkg.coverage;

import pimkg.crosswalk.Mapping;
import pimkg.crosswalk.Slot;

/**
 * A mapping seen from PIM.
 *
 * @param vocabulary the IRI of the vocabulary of the term
 * @param term       the IRI of the term
 * @param label      what the term is called; empty when the mapping does not say
 * @param relation   how the term relates to the PIM term
 * @param target     the IRI of the PIM term
 * @param mapping    the record
 */
record Link(String vocabulary, String term, String label, Relation relation, String target, Mapping mapping) {

    static Link toObject(String vocabulary, Mapping mapping) {
        return new Link(vocabulary, mapping.subject(), mapping.get(Slot.SUBJECT_LABEL).orElse(""), Relation.of(mapping.predicate()),
            mapping.object(), mapping);
    }

    static Link toSubject(String vocabulary, Mapping mapping) {
        return new Link(vocabulary, mapping.object(), mapping.get(Slot.OBJECT_LABEL).orElse(""), Relation.of(mapping.predicate()).reverse(),
            mapping.subject(), mapping);
    }
}
