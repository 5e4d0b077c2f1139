package pimkg.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import pimkg.chain.Chains;
import pimkg.crosswalk.Curies;
import pimkg.crosswalk.Mapping;
import pimkg.crosswalk.MappingSet;
import pimkg.crosswalk.Slot;
import pimkg.crosswalk.Vocabularies;
import pimkg.exchange.MappingForm;
import pimkg.graph.KnowledgeGraph;
import pimkg.sssom.MappingReading;

/** Writes the mappings that follow from others. */
@Command(name = "chain", resourceBundle = "pimkg.cli.help", sortOptions = false)
final class MappingsChainCommand implements Callable<Integer> {

    @Mixin
    private Shared shared;

    @Mixin
    private MappingInputs inputs;

    @Option(names = "--reviewed")
    private boolean reviewed;

    @Option(names = "--min-confidence", paramLabel = "0..1", defaultValue = "0")
    private double least;

    @Option(names = "--to", paramLabel = "FORM", descriptionKey = "mappings.to")
    private Optional<MappingForm> form = Optional.empty();

    @Option(names = {"-o", "--output"}, paramLabel = "OUT")
    private Optional<Path> output = Optional.empty();

    @Override
    public Integer call() {
        List<MappingSet> sets = inputs.require(shared).stream().map(MappingReading::set).map(this::usable).toList();
        Chains chains = Chains.of(sets, Vocabularies.schemes(KnowledgeGraph.packaged().union()));
        List<Mapping> implied = chains.implied().stream()
            .filter(mapping -> mapping.slots().number(Slot.CONFIDENCE).orElse(1) >= least).toList();
        MappingForm chosen = form.or(() -> output.flatMap(Shared::ending).flatMap(MappingForm::of)).orElse(MappingForm.TSV);
        shared.write(output, chosen.write(set(sets, implied)));
        shared.err().println(shared.texts().get("mappings.implied", implied.size(), chains.contradictions().size()));
        if (!chains.isWhole()) {
            shared.err().println(shared.texts().get("mappings.implied.cut"));
        }
        return ExitCode.OK;
    }

    private MappingSet usable(MappingSet set) {
        return reviewed ? set.with(set.current().stream().filter(Mapping::isReviewed).toList()) : set;
    }

    private static MappingSet set(Collection<MappingSet> sources, List<Mapping> implied) {
        MappingSet set = MappingSet.of("urn:x-pim-kg:implied-mappings", licence(sources))
            .with(sources.stream().map(MappingSet::curies).reduce(Curies.BUILT_IN, Curies::and)).with(implied)
            .with(Slot.MAPPING_TOOL, "pim-kg").with(Slot.MAPPING_TOOL_VERSION, KnowledgeGraph.packaged().release())
            .with(Slot.MAPPING_DATE, LocalDate.now().toString());
        List<String> ids = sources.stream().flatMap(source -> source.get(Slot.MAPPING_SET_ID).stream()).distinct().toList();
        return set.with(set.head().with(Slot.MAPPING_SET_SOURCE, ids));
    }

    /** That of the sources, where they have the same. */
    private static String licence(Collection<MappingSet> sources) {
        List<String> all = sources.stream().map(source -> source.get(Slot.LICENSE).orElse("")).distinct().toList();
        return all.size() == 1 ? all.get(0) : "";
    }
}
