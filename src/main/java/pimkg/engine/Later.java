package pimkg.engine;

import java.util.Iterator;
import java.util.function.Supplier;

/** What is worked out when somebody asks for the first of it. */
final class Later<T> implements Iterator<T> {

    private final Supplier<Iterator<T>> work;
    private Iterator<T> done;

    Later(Supplier<Iterator<T>> work) {
        this.work = work;
    }

    private Iterator<T> done() {
        if (done == null) {
            done = work.get();
        }
        return done;
    }

    @Override
    public boolean hasNext() {
        return done().hasNext();
    }

    @Override
    public T next() {
        return done().next();
    }
}
