package pimkg.canon;

import com.apicatalog.rdf.canon.RdfCanonTicker;

/** Counts the steps of telling blank nodes apart. Not the time: what is accepted today must not be refused on a busy day. */
final class Steps implements RdfCanonTicker {

    private long left;

    Steps(long limit) {
        this.left = limit;
    }

    @Override
    public void tick() {
        if (--left < 0) {
            throw new IllegalStateException("too many steps");
        }
    }
}
