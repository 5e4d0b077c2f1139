package pimkg.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import pimkg.graph.RdfInput;
import pimkg.graph.Source;
import pimkg.graph.Syntax;
import pimkg.intake.Intake;

/**
 * From file arguments to inputs: a file, a folder with everything below it, a pattern that the shell left alone, or
 * {@code -} for standard input.
 *
 * @param all   in the order given; those of a folder by name
 * @param named the names that the user gave one by one, so that an unfit one is an error and not a bystander
 */
record Inputs(List<RdfInput> all, Set<String> named) {

    static Inputs of(List<String> arguments, InputStream standardInput, Shared shared) {
        List<RdfInput> all = new ArrayList<>();
        Set<String> named = new LinkedHashSet<>();
        for (String argument : arguments) {
            if (argument.equals("-")) {
                all.add(standard(standardInput, shared));
                named.add(all.get(all.size() - 1).name());
            } else if (isPattern(argument)) {
                all.addAll(matching(argument, shared));
            } else if (Files.isDirectory(Path.of(argument))) {
                all.addAll(below(Path.of(argument), shared));
            } else {
                all.add(file(Path.of(argument), shared));
                named.add(argument);
            }
        }
        return new Inputs(List.copyOf(all), Set.copyOf(named));
    }

    /** The same, each as its content wants to be read; records in JSON and YAML are read here and now. */
    List<Source> sources(Intake intake) {
        return all.stream().map(intake::open).toList();
    }

    private static RdfInput standard(InputStream in, Shared shared) {
        try {
            return RdfInput.of(shared.texts().get("input.standard"), Optional.empty(), in.readAllBytes());
        } catch (IOException broken) {
            throw shared.fail(ExitCode.INPUT, "input.unreadable", "-", broken.getMessage());
        }
    }

    static RdfInput file(Path file, Shared shared) {
        try {
            return RdfInput.of(file, Optional.empty());
        } catch (NoSuchFileException missing) {
            throw shared.fail(ExitCode.INPUT, "input.missing", file);
        } catch (IOException broken) {
            throw shared.fail(ExitCode.INPUT, "input.unreadable", file, broken.getMessage());
        }
    }

    private static boolean isPattern(String argument) {
        return (argument.contains("*") || argument.contains("?")) && !Files.exists(Path.of(argument.replaceAll("[*?]", "_")));
    }

    private static List<RdfInput> matching(String pattern, Shared shared) {
        String slashed = pattern.replace('\\', '/');
        int fixed = slashed.lastIndexOf('/', Math.max(0, slashed.replaceAll("[*?].*", "").length()));
        Path root = Path.of(fixed < 0 ? "." : slashed.substring(0, fixed + 1));
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + slashed.substring(fixed + 1));
        return collect(root, path -> matcher.matches(root.relativize(path)), pattern, shared);
    }

    private static List<RdfInput> below(Path folder, Shared shared) {
        return collect(folder, Inputs::isOfAKind, folder.toString(), shared);
    }

    private static boolean isOfAKind(Path path) {
        String name = path.getFileName().toString();
        return Syntax.ofEnding(name).isPresent() || Intake.isEnding(name);
    }

    private static List<RdfInput> collect(Path root, Predicate<Path> wanted, String argument, Shared shared) {
        try (Stream<Path> paths = Files.walk(root)) {
            List<RdfInput> found = paths.filter(Files::isRegularFile).filter(wanted).sorted()
                .map(path -> file(path.normalize(), shared)).toList();
            if (found.isEmpty()) {
                throw shared.fail(ExitCode.INPUT, "input.folder", argument);
            }
            return found;
        } catch (IOException broken) {
            throw shared.fail(ExitCode.INPUT, "input.unreadable", argument, broken.getMessage());
        }
    }
}
