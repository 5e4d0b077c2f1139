package pimkg.replica;

import java.util.Map;
import java.util.TreeMap;

/**
 * An event as it stands in a log.
 *
 * @param offset  its place there; not yet known of one that is to be added
 * @param headers short texts by name
 * @param body    an RDF Patch
 */
public record LogEntry(long offset, Map<String, String> headers, byte[] body) {

    /** The headers are copied, in the order of their names. */
    public LogEntry {
        headers = new TreeMap<>(headers);
    }
}
