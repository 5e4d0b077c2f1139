package pimkg.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import pimkg.packaged.PackagedFiles;
import pimkg.term.Pim;

/**
 * One packaged Turtle file.
 *
 * @param path its path in the repository, for example {@code ontology/categories.ttl}
 */
public record GraphFile(String path) {

    private static final String ENDING = ".ttl";

    /** Its content, as people wrote it, read anew each time. */
    public byte[] bytes() {
        return PackagedFiles.bytes(path);
    }

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
    public String toString() {
        return path;
    }
}
