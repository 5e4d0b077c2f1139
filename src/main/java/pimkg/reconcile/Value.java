package pimkg.reconcile;

/** A value of a property of an entity. */
public sealed interface Value {

    /**
     * Words, a code or an address.
     *
     * @param text     what it is
     * @param language its BCP 47 tag; empty for what is in no language
     */
    record Text(String text, String language) implements Value {
    }

    /**
     * Another entity of this service.
     *
     * @param entity which
     */
    record Term(Entity entity) implements Value {
    }
}
