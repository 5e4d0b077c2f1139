package pimkg.graph;

import java.util.Arrays;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import pimkg.term.Pim;

/**
 * One packaged Turtle file.
 *
 * @param path  its path in the repository, for example {@code ontology/categories.ttl}
 * @param bytes its content, as people wrote it; not to be changed
 */
public record GraphFile(String path, byte[] bytes) {

    private static final String ENDING = ".ttl";

    /** The IRI of the file and of its named graph: the base, and the path without its ending. */
    public String iri() {
        return Pim.BASE + path.substring(0, path.length() - ENDING.length());
    }

    /** The named graph that holds the file's triples. */
    public Node graphName() {
        return NodeFactory.createURI(iri());
    }

    /** The folder it lies in: {@code ontology}, {@code shapes} or {@code data}, perhaps with a folder below. */
    public String folder() {
        return path.substring(0, path.lastIndexOf('/'));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GraphFile file && path.equals(file.path) && Arrays.equals(bytes, file.bytes);
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }

    @Override
    public String toString() {
        return path;
    }
}
