package pimkg.chain;

import pimkg.crosswalk.Mapping;

/**
 * A record that conclusions rest on.
 *
 * @param id      its IRI
 * @param mapping what it says
 */
public record Source(String id, Mapping mapping) {

    @Override
    public String toString() {
        return id;
    }
}
