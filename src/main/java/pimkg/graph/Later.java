package pimkg.graph;

import java.util.Optional;
import java.util.function.Supplier;

/** Something that is made when it is first asked for, once, whoever asks. */
public final class Later<T> implements Supplier<T> {

    private final Supplier<T> maker;
    private volatile Optional<T> made = Optional.empty();

    /** Will be what this makes. */
    public Later(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public T get() {
        Optional<T> there = made;
        return there.isPresent() ? there.get() : make();
    }

    /** Whether somebody has asked for it. */
    boolean isMade() {
        return made.isPresent();
    }

    private synchronized T make() {
        if (made.isEmpty()) {
            made = Optional.of(maker.get());
        }
        return made.get();
    }
}
