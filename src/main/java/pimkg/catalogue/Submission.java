package pimkg.catalogue;

import org.apache.jena.graph.Graph;
import pimkg.version.Audience;
import pimkg.version.Key;

/**
 * A description to be kept.
 *
 * @param key         what it is called here
 * @param audience    who may read it
 * @param description its statements; not changed by anybody while it is being put
 * @param expected    what has to be there before
 */
public record Submission(Key key, Audience audience, Graph description, Expected expected) {

    /** Whatever is there before. */
    public Submission(Key key, Audience audience, Graph description) {
        this(key, audience, description, new Expected.Anything());
    }
}
