package pimkg.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import pimkg.fix.Fix;
import pimkg.fix.Fixes;
import pimkg.fix.Mended;
import pimkg.fix.Unfixed;
import pimkg.graph.RdfInput;
import pimkg.graph.Source;
import pimkg.validation.DescriptionValidator;
import pimkg.validation.Judgement;
import pimkg.validation.Verdict.Judged;

/** Mends files in place, keeps what they were beside them, and tells what was done. */
final class Mending {

    private final Shared shared;
    private final DescriptionValidator validator;
    private final boolean dryRun;

    Mending(Shared shared, DescriptionValidator validator, boolean dryRun) {
        this.shared = shared;
        this.validator = validator;
        this.dryRun = dryRun;
    }

    /** Ends the command when the options make no sense together. */
    static void check(List<String> files, boolean fix, boolean dryRun, Shared shared) {
        if (fix && files.contains("-")) {
            throw shared.fail(ExitCode.USAGE, "fix.standard");
        }
        if (dryRun && !fix) {
            throw shared.fail(ExitCode.USAGE, "fix.dry");
        }
    }

    /** Mends what can be mended and judges again; in a dry run nothing is written, and the judgement stays as it was. */
    Judgement mend(List<Source> sources, Judgement judgement) {
        Map<String, RdfInput> byName = sources.stream().filter(RdfInput.class::isInstance).map(RdfInput.class::cast)
            .collect(Collectors.toMap(RdfInput::name, Function.identity(), (first, again) -> first));
        judgement.judged().filter(judged -> !byName.containsKey(judged.file())).map(Judged::file).distinct()
            .forEach(file -> say("fix.form", file));
        Fixes fixes = new Fixes(validator);
        List<Mended> mended = judgement.judged().filter(judged -> byName.containsKey(judged.file()))
            .map(judged -> mend(fixes, byName.get(judged.file()), judged)).distinct().toList();
        mended.forEach(this::tell);
        long done = mended.stream().mapToLong(file -> file.fixes().size()).sum();
        say(dryRun ? "fix.would" : "fix.done", done);
        long left = mended.stream().mapToLong(file -> file.left().size()).sum();
        if (left > 0) {
            say("fix.left", left);
        }
        if (dryRun || done == 0) {
            return judgement;
        }
        mended.stream().filter(Mended::isChanged).forEach(this::write);
        return validator.judge(sources.stream()
            .map(source -> source instanceof RdfInput input ? Inputs.file(Path.of(input.name()), shared) : source).toList());
    }

    private Mended mend(Fixes fixes, RdfInput input, Judged judged) {
        try {
            return fixes.mend(input, judged);
        } catch (IOException gone) {
            throw shared.fail(ExitCode.INPUT, "input.unreadable", input.name(), gone.getMessage());
        }
    }

    private void tell(Mended file) {
        shared.err().print(file.diff());
        for (Fix fix : file.fixes()) {
            say("fix.fixed", fix.finding().place(), fix.before(), fix.after(), fix.finding().rule().code());
        }
        for (Unfixed left : file.left()) {
            say("fix." + left.reason(), left.finding().place(), left.finding().rule().code());
        }
    }

    private void say(String key, Object... arguments) {
        shared.err().println(shared.texts().get(key, arguments));
        shared.err().flush();
    }

    private void write(Mended mended) {
        Path file = Path.of(mended.file());
        try {
            // Behind a link, what is kept stands beside the file itself.
            file = file.toRealPath();
            Path kept = free(file);
            Files.copy(file, kept);
            Files.write(file, mended.after().getBytes(StandardCharsets.UTF_8));
            say("fix.kept", file, kept);
        } catch (IOException unwritable) {
            throw shared.fail(ExitCode.INPUT, "fix.unwritable", file, unwritable.getMessage());
        }
    }

    /** A name beside the file that nothing has yet: what was kept once is never written over. */
    private static Path free(Path file) {
        Path kept = file.resolveSibling(file.getFileName() + ".bak");
        for (int number = 2; Files.exists(kept); number++) {
            kept = file.resolveSibling(file.getFileName() + ".bak" + number);
        }
        return kept;
    }
}
