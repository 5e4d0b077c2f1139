package pimkg.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import pimkg.crosswalk.Curies;
import pimkg.crosswalk.MappingSet;
import pimkg.crosswalk.Origin;
import pimkg.crosswalk.SlotValues;
import pimkg.graph.Positions;
import pimkg.graph.RdfInput;
import pimkg.graph.RdfReader;
import pimkg.graph.Reading;
import pimkg.graph.Syntax;
import pimkg.sssom.MappingReading;
import pimkg.sssom.SssomTsvReader;
import pimkg.sssom.Trouble.Kind;
import pimkg.sssom.TroubleLog;

/** Reads sets of mappings in whatever form they are. */
public final class MappingFiles {

    private static final int BEGINNING = 4096;

    private MappingFiles() {
    }

    /** Reads a file; {@code metadata} is the head of a table that has it elsewhere. Any bytes give a reading. */
    public static MappingReading read(RdfInput file, Optional<RdfInput> metadata) {
        String name = file.name().toLowerCase(Locale.ROOT);
        if (name.endsWith(".tsv") || name.endsWith(".csv") || name.endsWith(".txt")) {
            return SssomTsvReader.read(file, metadata);
        }
        if (name.endsWith(".json")) {
            return SssomJsonReader.read(file);
        }
        if (Syntax.ofEnding(name).isPresent()) {
            return rdf(file);
        }
        return guess(file, metadata);
    }

    private static MappingReading guess(RdfInput file, Optional<RdfInput> metadata) {
        String beginning = beginning(file).strip();
        if (beginning.startsWith("{") || beginning.startsWith("[")) {
            return SssomJsonReader.read(file);
        }
        boolean table = beginning.isEmpty() || beginning.contains("\t") || beginning.contains("curie_map:");
        return table || metadata.isPresent() ? SssomTsvReader.read(file, metadata) : rdf(file);
    }

    private static String beginning(RdfInput file) {
        try (InputStream in = file.content().open()) {
            return new String(in.readNBytes(BEGINNING), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            return "";
        }
    }

    private static MappingReading rdf(RdfInput file) {
        TroubleLog log = new TroubleLog(file.name());
        Reading reading = RdfReader.read(file);
        if (reading instanceof Reading.Read read) {
            return new MappingReading(file.name(), set(file, read.graph(), log), log.all());
        }
        if (reading instanceof Reading.Unreadable broken) {
            String words = broken.remark().text().isEmpty() ? broken.reason().toString() : broken.remark().text();
            log.add(broken.remark().line(), broken.reason() == Reading.Reason.EMPTY ? Kind.EMPTY : Kind.RDF, words);
        }
        return MappingReading.none(log);
    }

    private static MappingSet set(RdfInput file, Graph graph, TroubleLog log) {
        if (Alignment.isIn(graph)) {
            return new MappingSet(SlotValues.NONE, Curies.BUILT_IN, List.of(), Alignment.read(graph, log));
        }
        List<Node> axioms = SssomRdfReader.axioms(graph);
        Positions positions = Positions.in(file, axioms);
        Function<Node, Origin> origin = node -> Origin.line(file.name(), positions.of(node).map(at -> at.line()).orElse(0L));
        MappingSet set = new SssomRdfReader(graph, log, origin).read();
        if (set.mappings().isEmpty() && set.head().equals(SlotValues.NONE)) {
            log.add(0, Kind.NOT_MAPPINGS);
        }
        return set;
    }
}
