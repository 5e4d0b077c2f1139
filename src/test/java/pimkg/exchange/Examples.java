package pimkg.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import pimkg.Shared;
import pimkg.crosswalk.Mapping;
import pimkg.crosswalk.MappingSet;
import pimkg.crosswalk.Slot;
import pimkg.graph.RdfInput;
import pimkg.sssom.MappingReading;

/** Sets of mappings to try forms with. */
final class Examples {

    private Examples() {
    }

    /** The tables of the SSSOM specification, those with a head in another file left out. */
    static List<Path> files() throws IOException {
        try (Stream<Path> paths = Files.walk(Shared.path("conformance/sssom/examples"))) {
            return paths.filter(path -> path.toString().endsWith(".tsv") && !path.toString().contains("external")).sorted().toList();
        }
    }

    static MappingReading read(Path file) {
        try {
            return MappingFiles.read(RdfInput.of(file, Optional.empty()), Optional.empty());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static MappingReading read(String name, byte[] bytes) {
        return MappingFiles.read(RdfInput.of(name, Optional.empty(), bytes), Optional.empty());
    }

    static MappingReading read(String name, String text) {
        return read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** What the mappings of a set say, without the order of values, which RDF does not keep. */
    static Set<Mapping> said(MappingSet set) {
        Set<Mapping> all = new HashSet<>();
        for (Mapping mapping : set.mappings()) {
            Mapping sorted = mapping;
            for (Slot slot : Slot.ofMapping()) {
                sorted = sorted.with(slot, mapping.all(slot).stream().sorted().toList());
            }
            all.add(sorted);
        }
        return all;
    }
}
