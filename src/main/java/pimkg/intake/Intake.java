package pimkg.intake;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import pimkg.document.DocumentException;
import pimkg.document.Json;
import pimkg.document.Kind;
import pimkg.document.Yaml;
import pimkg.form.Forms;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.Later;
import pimkg.graph.Note;
import pimkg.graph.RdfInput;
import pimkg.graph.Reading.Reason;
import pimkg.graph.Reading.Remark;
import pimkg.graph.Reading;
import pimkg.graph.Source;

/** Opens files of any kind as sources of statements. The content tells what a file is; its name only helps. */
public final class Intake {

    private static final Set<String> ENDINGS = Set.of("csv", "tsv", "xlsx", "json", "yaml", "yml");

    private final Later<ValueReader> reader;

    /** Reads with the forms and lists that ship; who only brings RDF never needs them. */
    public Intake(KnowledgeGraph knowledge) {
        this.reader = new Later<>(() -> new ValueReader(knowledge, Forms.packaged()));
    }

    /** Whether the ending of a file's name is one of a list, a workbook or a record. */
    public static boolean isEnding(String name) {
        return ENDINGS.contains(name.substring(1 + name.lastIndexOf('.')).toLowerCase(Locale.ROOT));
    }

    /**
     * The source that a file is: itself when it is RDF. A file that can't be used is a source that says so when it is read.
     * JSON and YAML are read here and now, tables when they are streamed.
     */
    public Source open(RdfInput input) {
        try {
            return switch (input.declared().isPresent() ? Kind.RDF : Kind.of(input)) {
                case CSV -> new TableSource(input, false, Forms.packaged(), reader.get());
                case XLSX -> new TableSource(input, true, Forms.packaged(), reader.get());
                case JSON -> tree(input, Json::read);
                case YAML -> tree(input, Yaml::read);
                default -> input;
            };
        } catch (IOException unreadable) {
            // Its own reader says why.
            return input;
        }
    }

    /** A reader of trees. */
    @FunctionalInterface
    private interface TreeReader {
        JsonElement read(RdfInput input, Consumer<Note> notes) throws DocumentException;
    }

    private Source tree(RdfInput input, TreeReader reading) {
        List<Note> notes = new ArrayList<>();
        try {
            JsonElement root = reading.read(input, notes::add);
            Optional<Recognition> known = Recognition.of(root, Forms.packaged());
            if (known.isPresent()) {
                return new TreeSource(input, root, known.get(), notes, Forms.packaged(), reader.get());
            }
            return isLinked(root) ? input : new UnusableSource(input,
                new Reading.Unreadable(Reason.UNKNOWN_FORM, Remark.onAll(String.join(", ", Recognition.keys(root)))));
        } catch (DocumentException unusable) {
            return new UnusableSource(input, unusable.trouble());
        }
    }

    /** JSON-LD has a key that begins with an at sign in its first object. */
    private static boolean isLinked(JsonElement root) {
        return root.isJsonObject() && root.getAsJsonObject().keySet().stream().anyMatch(key -> key.startsWith("@"))
            || root.isJsonArray() && !root.getAsJsonArray().isEmpty() && isLinked(root.getAsJsonArray().get(0));
    }
}
