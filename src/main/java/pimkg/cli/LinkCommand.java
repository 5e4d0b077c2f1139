package pimkg.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pimkg.crosswalk.MappingSet;
import pimkg.embedding.MiniLm;
import pimkg.exchange.MappingFiles;
import pimkg.exchange.SssomJson;
import pimkg.format.LinkReport;
import pimkg.graph.KnowledgeGraph;
import pimkg.link.Alignments;
import pimkg.link.Decisions;
import pimkg.link.LinkedSet;
import pimkg.link.Linker;
import pimkg.link.Linking;
import pimkg.link.Meaning;
import pimkg.link.Memory;
import pimkg.link.PimScheme;
import pimkg.link.Scheme;
import pimkg.link.VocabularyScheme;
import pimkg.link.Weights;
import pimkg.sssom.MappingReading;
import pimkg.sssom.SssomTsv;
import pimkg.vocabulary.Vocabulary;
import pimkg.vocabulary.VocabularyException;
import pimkg.vocabulary.VocabularyReader;

/** Proposes PIM terms for the terms of an agency's code list. */
@Command(resourceBundle = "pimkg.cli.help", sortOptions = false)
final class LinkCommand implements Callable<Integer> {

    /** The forms of the proposals. */
    enum Form { SSSOM, JSON, CSV, XLSX, TEXT }

    @Mixin
    private Shared shared;

    @Parameters(paramLabel = "FILE", arity = "1")
    private Path file;

    @Option(names = "--vocabulary", paramLabel = "NAME")
    private Optional<String> name = Optional.empty();

    @Option(names = "--to", paramLabel = "OTHER")
    private Optional<Path> to = Optional.empty();

    @Option(names = "--memory", paramLabel = "SSSOM")
    private List<Path> memory = List.of();

    @Option(names = "--format", paramLabel = "FORMAT")
    private Optional<Form> format = Optional.empty();

    @Option(names = {"-o", "--output"}, paramLabel = "OUT")
    private Optional<Path> output = Optional.empty();

    @Option(names = "--min-score", paramLabel = "S", defaultValue = "0.3")
    private double least;

    @Option(names = "--list-lang", paramLabel = "LANG", defaultValue = "")
    private String untagged;

    @Option(names = "--detail")
    private boolean detail;

    @Option(names = "--one-to-one")
    private boolean oneToOne;

    @Override
    public Integer call() {
        Form form = format.or(() -> output.flatMap(Shared::ending).flatMap(LinkCommand::form)).orElse(Form.TEXT);
        if (form == Form.XLSX && output.isEmpty()) {
            throw shared.fail(ExitCode.USAGE, "output.binary", "xlsx");
        }
        KnowledgeGraph knowledge = KnowledgeGraph.packaged();
        Vocabulary list = read(file, name);
        Scheme scheme = to.map(other -> VocabularyScheme.of(read(other, Optional.empty()), Optional.of(PimScheme.of(knowledge)))).orElseGet(() -> pim(knowledge));
        Optional<Meaning> meaning = MiniLm.present();
        meaning.ifPresent(on -> shared.err().println(shared.texts().get("link.meaning", on.measure())));
        Linker linker = new Linker(scheme, Weights.packaged(meaning), remembered(list), untagged, meaning);
        List<Linking> linkings = oneToOne ? Alignments.oneToOne(linker.link(list.terms(), 0)) : linker.link(list.terms(), least);
        MappingSet set = new LinkedSet(list.name(), scheme, knowledge.release(), LocalDate.now()).of(linkings);
        LinkReport report = new LinkReport(linkings, shared.language());
        shared.write(output, out -> {
            switch (form) {
                case SSSOM -> out.write(SssomTsv.writePropagated(set));
                case JSON -> out.write(SssomJson.write(set));
                case CSV -> report.csv(out);
                case XLSX -> report.workbook(out);
                case TEXT -> report.text(out);
            }
        });
        return ExitCode.OK;
    }

    private static Optional<Form> form(String ending) {
        return switch (ending.toLowerCase(Locale.ROOT)) {
            case "tsv", "sssom" -> Optional.of(Form.SSSOM);
            case "json" -> Optional.of(Form.JSON);
            case "csv" -> Optional.of(Form.CSV);
            case "xlsx" -> Optional.of(Form.XLSX);
            default -> Optional.empty();
        };
    }

    private Scheme pim(KnowledgeGraph knowledge) {
        Scheme scheme = PimScheme.of(knowledge);
        return detail ? scheme.inDetail() : scheme;
    }

    private Vocabulary read(Path path, Optional<String> called) {
        try {
            if (Files.isRegularFile(path) && Files.size(path) > VocabularyReader.MAX_SIZE) {
                throw shared.fail(ExitCode.INPUT, "link.fault.TOO_LARGE", path, "");
            }
            return VocabularyReader.read(path.toString(), called, Files.readAllBytes(path));
        } catch (NoSuchFileException missing) {
            throw shared.fail(ExitCode.INPUT, "input.missing", path);
        } catch (VocabularyException unfit) {
            throw shared.fail(ExitCode.INPUT, "link.fault." + unfit.fault(), path, unfit.place());
        } catch (IOException broken) {
            throw shared.fail(ExitCode.INPUT, "input.unreadable", path, broken.getMessage());
        }
    }

    private Memory remembered(Vocabulary list) {
        List<Memory.Decision> decisions = new ArrayList<>();
        for (Path path : memory) {
            MappingReading reading = MappingFiles.read(Inputs.file(path, shared), Optional.empty());
            if (reading.set().mappings().isEmpty() && !reading.troubles().isEmpty()) {
                throw shared.fail(ExitCode.INPUT, "link.memory", path, reading.troubles().get(0).in(shared.language()));
            }
            decisions.addAll(Decisions.of(reading.set(), list.name(), list.terms()).decisions());
        }
        return new Memory(decisions);
    }
}
