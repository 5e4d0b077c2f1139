package pimkg.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import pimkg.crosswalk.MappingSet;
import pimkg.exchange.MappingForm;
import pimkg.sssom.MappingReading;

/** Writes a set of mappings in another form. */
@Command(name = "convert", resourceBundle = "pimkg.cli.help", sortOptions = false)
final class MappingsConvertCommand implements Callable<Integer> {

    @Mixin
    private Shared shared;

    @Mixin
    private MappingInputs inputs;

    @Option(names = "--to", paramLabel = "FORM", descriptionKey = "mappings.to")
    private Optional<MappingForm> form = Optional.empty();

    @Option(names = {"-o", "--output"}, paramLabel = "OUT")
    private Optional<Path> output = Optional.empty();

    @Override
    public Integer call() {
        List<MappingReading> readings = inputs.require(shared);
        if (readings.size() > 1) {
            throw shared.fail(ExitCode.USAGE, "mappings.one", readings.size());
        }
        MappingForm chosen = form.or(() -> output.flatMap(Shared::ending).flatMap(MappingForm::of))
            .orElseThrow(() -> shared.fail(ExitCode.USAGE, "mappings.form"));
        MappingSet set = readings.get(0).set();
        shared.write(output, chosen.write(set));
        if (!chosen.isComplete()) {
            shared.err().println(shared.texts().get("mappings.left", chosen.name().toLowerCase(Locale.ROOT), chosen.leftOut(set),
                set.current().size()));
        }
        return ExitCode.OK;
    }
}
