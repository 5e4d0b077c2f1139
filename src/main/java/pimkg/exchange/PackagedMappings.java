package pimkg.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.SKOS;
import pimkg.crosswalk.Mapping;
import pimkg.crosswalk.MappingSet;
import pimkg.crosswalk.Slot;
import pimkg.crosswalk.Vocabularies;
import pimkg.graph.GraphFile;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.Literals;
import pimkg.graph.RdfInput;
import pimkg.graph.Syntax;
import pimkg.packaged.PackagedFiles;
import pimkg.sssom.MappingReading;
import pimkg.text.Language;

/** The mappings that ship, as sets of SSSOM. */
public final class PackagedMappings {

    private static final String FILE = "data/crosswalks.ttl";
    private static final String TABLES = "data/crosswalk/";

    private PackagedMappings() {
    }

    /** All that ship: those of {@value #FILE}, and one set a table in {@value #TABLES}, by name. */
    public static List<MappingReading> all(KnowledgeGraph knowledge) {
        List<MappingReading> all = new ArrayList<>(List.of(of(knowledge)));
        all.addAll(tables());
        return List.copyOf(all);
    }

    /** The sets in {@value #TABLES}, by name. */
    public static List<MappingReading> tables() {
        return PackagedFiles.withEnding(".sssom.tsv").entrySet().stream().filter(file -> file.getKey().startsWith(TABLES))
            .map(file -> MappingFiles.read(RdfInput.of(file.getKey(), Optional.empty(), file.getValue()), Optional.empty())).toList();
    }

    /** Those of {@value #FILE}, with the labels and vocabularies of their terms as the graph has them. */
    public static MappingReading of(KnowledgeGraph knowledge) {
        GraphFile file = knowledge.file(FILE).orElseThrow();
        MappingReading reading = MappingFiles.read(RdfInput.of(file.path(), Optional.of(Syntax.TURTLE), file.bytes()), Optional.empty());
        List<Mapping> labelled = new ArrayList<>();
        reading.set().mappings().forEach(mapping -> labelled.add(described(knowledge, mapping)));
        MappingSet set = reading.set().with(labelled)
            .with(Slot.MAPPING_SET_ID, file.graphName().getURI())
            .with(Slot.LICENSE, "https://www.apache.org/licenses/LICENSE-2.0")
            .with(Slot.MAPPING_SET_VERSION, knowledge.release());
        return new MappingReading(reading.file(), set, reading.troubles());
    }

    private static Mapping described(KnowledgeGraph knowledge, Mapping mapping) {
        Function<String, Optional<String>> schemes = Vocabularies.schemes(knowledge.union());
        Node subject = NodeFactory.createURI(mapping.subject());
        Node object = NodeFactory.createURI(mapping.object());
        return mapping.with(Slot.SUBJECT_LABEL, label(knowledge, subject)).with(Slot.OBJECT_LABEL, label(knowledge, object))
            .with(Slot.SUBJECT_SOURCE, schemes.apply(mapping.subject()).orElse("")).with(Slot.OBJECT_SOURCE, schemes.apply(mapping.object()).orElse(""));
    }

    private static String label(KnowledgeGraph knowledge, Node term) {
        return Literals.of(knowledge.union(), term, SKOS.prefLabel.asNode()).in(Language.EN);
    }
}
