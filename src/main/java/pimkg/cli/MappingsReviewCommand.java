package pimkg.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pimkg.crosswalk.Decision;
import pimkg.crosswalk.MappingSet;
import pimkg.crosswalk.Review;
import pimkg.crosswalk.ReviewException;
import pimkg.crosswalk.Reviewer;
import pimkg.exchange.MappingForm;
import pimkg.sssom.MappingReading;

/** Enters decisions on mappings into their file. */
@Command(name = "review", resourceBundle = "pimkg.cli.help", sortOptions = false)
final class MappingsReviewCommand implements Callable<Integer> {

    /** One decision, and the records it is on. */
    static final class Choice {
        @Option(names = "--accept", paramLabel = "RECORD", arity = "1..*")
        private List<String> accept = List.of();

        @Option(names = "--reject", paramLabel = "RECORD", arity = "1..*")
        private List<String> reject = List.of();

        @Option(names = "--unsure", paramLabel = "RECORD", arity = "1..*")
        private List<String> unsure = List.of();

        @Option(names = "--none", paramLabel = "RECORD", arity = "1..*")
        private List<String> none = List.of();
    }

    @Mixin
    private Shared shared;

    @Parameters(paramLabel = "FILE")
    private Path file;

    @ArgGroup(exclusive = false, multiplicity = "1")
    private Choice choice;

    @Option(names = "--by", paramLabel = "WHO", required = true)
    private String by;

    @Option(names = "--comment", paramLabel = "TEXT")
    private Optional<String> comment = Optional.empty();

    @Option(names = "--agreement", paramLabel = "-1..1")
    private Optional<Double> agreement = Optional.empty();

    @Option(names = "--date", paramLabel = "DAY")
    private Optional<LocalDate> date = Optional.empty();

    @Option(names = {"-o", "--output"}, paramLabel = "OUT")
    private Optional<Path> output = Optional.empty();

    @Override
    public Integer call() {
        if (by.isBlank()) {
            throw shared.fail(ExitCode.USAGE, "mappings.nobody");
        }
        agreement.filter(value -> !(value >= -1 && value <= 1)).ifPresent(value -> {
            throw shared.fail(ExitCode.USAGE, "mappings.agreement", value.toString());
        });
        MappingReading reading = MappingInputs.read(Inputs.file(file, shared), Optional.empty(), shared);
        MappingInputs.require(reading, shared);
        MappingSet decided = decide(reading.set());
        Path target = output.orElse(file);
        MappingForm form = Shared.ending(target).flatMap(MappingForm::of).filter(MappingForm::isComplete).orElse(MappingForm.TSV);
        shared.write(Optional.of(target), form.write(decided));
        shared.out().println(shared.texts().get("mappings.reviewed", target, decided.mappings().size() - reading.set().mappings().size(),
            decided.mappings().size()));
        return ExitCode.OK;
    }

    private MappingSet decide(MappingSet set) {
        try {
            MappingSet accepted = enter(set, Decision.Verdict.ACCEPT, choice.accept);
            MappingSet rejected = enter(accepted, Decision.Verdict.REJECT, choice.reject);
            return enter(enter(rejected, Decision.Verdict.UNSURE, choice.unsure), Decision.Verdict.NONE, choice.none);
        } catch (ReviewException refused) {
            throw shared.fail(refused.fault() == ReviewException.Fault.OWN ? ExitCode.USAGE : ExitCode.INPUT,
                "mappings.review." + refused.fault(), refused.record(), file, by);
        }
    }

    private MappingSet enter(MappingSet set, Decision.Verdict verdict, List<String> records) {
        OptionalDouble degree = agreement.map(OptionalDouble::of).orElse(OptionalDouble.empty());
        return records.isEmpty() ? set : Review.enter(set,
            new Decision(verdict, Reviewer.of(by), date.orElseGet(LocalDate::now), comment, degree), records);
    }
}
