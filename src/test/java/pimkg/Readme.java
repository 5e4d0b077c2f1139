package pimkg;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The README's fenced blocks, in order. */
final class Readme {

    /**
     * A fenced block.
     *
     * @param kind the word behind the opening fence; may be empty
     * @param text what stands between the fences
     */
    record Block(String kind, String text) {
    }

    private Readme() {
    }

    static List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        StringBuilder open = null;
        String kind = "";
        for (String line : lines()) {
            if (!line.startsWith("```")) {
                if (open != null) {
                    open.append(line).append('\n');
                }
            } else if (open == null) {
                open = new StringBuilder();
                kind = line.substring(3);
            } else {
                blocks.add(new Block(kind, open.toString()));
                open = null;
            }
        }
        return blocks;
    }

    static List<String> lines() {
        try {
            return Files.readAllLines(Path.of("README.md"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
