package pimkg.packaged;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import pimkg.packaged.Snapshot.Kind;

/** Writes snapshots: the same statements in the same order make the same bytes. */
public final class SnapshotWriter {

    private final Map<Node, Integer> nodes = new LinkedHashMap<>();
    private final Map<String, Integer> qualifiers = new LinkedHashMap<>();
    private final Bytes nodeTable = new Bytes();

    private SnapshotWriter() {
    }

    /**
     * What one file says.
     *
     * @param path     below the root of the package
     * @param bytes    its content
     * @param prefixes that it declares
     * @param triples  in the order in which they are to be given back
     */
    public record Source(String path, byte[] bytes, Map<String, String> prefixes, List<Triple> triples) {
    }

    /** A snapshot of these files, sorted by path. */
    public static byte[] write(String version, Map<String, String> prefixes, List<Source> sources) {
        return new SnapshotWriter().all(version, prefixes, sources);
    }

    private byte[] all(String version, Map<String, String> prefixes, List<Source> sources) {
        Bytes parts = new Bytes();
        sources.forEach(source -> part(source, parts));
        Bytes out = new Bytes().text(Snapshot.FORMAT).text(version);
        table(prefixes, out);
        out.number(qualifiers.size());
        qualifiers.keySet().forEach(out::text);
        out.number(nodes.size()).all(nodeTable).number(sources.size()).all(parts);
        return out.toByteArray();
    }

    private void part(Source source, Bytes out) {
        PackagedFiles.Sum sum = PackagedFiles.Sum.of(source.bytes());
        out.text(source.path()).number(sum.size()).number(sum.crc());
        table(source.prefixes(), out);
        Bytes triples = new Bytes();
        source.triples().forEach(triple ->
            triples.number(number(triple.getSubject())).number(number(triple.getPredicate())).number(number(triple.getObject())));
        out.number(triples.size()).all(triples);
    }

    private static void table(Map<String, String> table, Bytes out) {
        out.number(table.size());
        new TreeMap<>(table).forEach((key, value) -> out.text(key).text(value));
    }

    private int number(Node node) {
        Integer known = nodes.get(node);
        if (known != null) {
            return known;
        }
        if (node.isURI()) {
            add(Kind.IRI, 0, node.getURI());
        } else if (node.isBlank()) {
            add(Kind.BLANK, 0, node.getBlankNodeLabel());
        } else if (!node.getLiteralLanguage().isEmpty()) {
            add(Kind.TAGGED, qualifier(node.getLiteralLanguage()), node.getLiteralLexicalForm());
        } else if (node.getLiteralDatatypeURI().equals("http://www.w3.org/2001/XMLSchema#string")) {
            add(Kind.TEXT, 0, node.getLiteralLexicalForm());
        } else {
            add(Kind.TYPED, qualifier(node.getLiteralDatatypeURI()), node.getLiteralLexicalForm());
        }
        nodes.put(node, nodes.size());
        return nodes.size() - 1;
    }

    private int qualifier(String text) {
        qualifiers.putIfAbsent(text, qualifiers.size());
        return qualifiers.get(text);
    }

    private void add(Kind kind, int qualifier, String text) {
        nodeTable.number((long) qualifier * Kind.values().length + kind.ordinal()).text(text);
    }

    private static final class Bytes extends ByteArrayOutputStream {
        Bytes number(long value) {
            long left = value;
            while (left > 0x7F) {
                write((int) (left & 0x7F | 0x80));
                left >>>= 7;
            }
            write((int) left);
            return this;
        }

        Bytes text(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            number(bytes.length);
            writeBytes(bytes);
            return this;
        }

        Bytes all(Bytes other) {
            writeBytes(other.toByteArray());
            return this;
        }
    }
}
