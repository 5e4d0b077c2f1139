package pimkg.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pimkg.exchange.MappingFiles;
import pimkg.exchange.PackagedMappings;
import pimkg.format.Visible;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.sssom.MappingReading;
import pimkg.sssom.Trouble;

/** The sets of mappings that a command is given; those that ship when it is given none. */
final class MappingInputs {

    private static final List<String> HEAD_ENDINGS = List.of(".yml", ".yaml", "-meta.yml");

    @Parameters(paramLabel = "FILE", arity = "0..*", descriptionKey = "mappings.files")
    private List<String> files = List.of();

    @Option(names = "--metadata", paramLabel = "FILE", descriptionKey = "mappings.metadata")
    private Optional<Path> metadata = Optional.empty();

    /** What came of reading each; never empty. */
    List<MappingReading> read(Shared shared) {
        if (files.isEmpty()) {
            return PackagedMappings.all(KnowledgeGraph.packaged());
        }
        List<MappingReading> readings = new ArrayList<>();
        for (RdfInput input : Inputs.of(files, shared.in(), shared).all()) {
            readings.add(read(input, metadata, shared));
        }
        return readings;
    }

    /** As {@link #read}, and the command ends when something can't be relied on. */
    List<MappingReading> require(Shared shared) {
        List<MappingReading> readings = read(shared);
        readings.forEach(reading -> require(reading, shared));
        return readings;
    }

    /** One file, with the head that lies beside it. */
    static MappingReading read(RdfInput input, Optional<Path> metadata, Shared shared) {
        Optional<Path> head = metadata.or(() -> beside(input.name()));
        return MappingFiles.read(input, head.map(file -> Inputs.file(file, shared)));
    }

    /** Ends the command when something in the file can't be relied on, with all that is wrong with it. */
    static void require(MappingReading reading, Shared shared) {
        List<String> lines = reading.troubles().stream().filter(trouble -> trouble.kind().isError())
            .map(trouble -> told(trouble, shared)).toList();
        if (!lines.isEmpty()) {
            throw new UserException(ExitCode.INPUT, Stream.concat(
                Stream.of(shared.texts().get("mappings.unreadable", reading.file())), lines.stream()).toList());
        }
        reading.troubles().forEach(trouble -> shared.err().println(told(trouble, shared)));
    }

    private static String told(Trouble trouble, Shared shared) {
        return "  " + trouble.origin() + ": " + Visible.text(trouble.in(shared.language()));
    }

    /** A table without a head may have it in a file of the same name. */
    private static Optional<Path> beside(String table) {
        if (!table.endsWith(".tsv") || hasHead(Path.of(table))) {
            return Optional.empty();
        }
        String base = table.substring(0, table.length() - ".tsv".length());
        return HEAD_ENDINGS.stream().map(ending -> Path.of(base + ending)).filter(Files::isRegularFile).findFirst();
    }

    private static boolean hasHead(Path table) {
        try (var in = Files.newInputStream(table)) {
            return in.read() == '#';
        } catch (IOException unreadable) {
            return false;
        }
    }
}
