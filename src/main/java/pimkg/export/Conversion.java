package pimkg.export;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import pimkg.form.Form;
import pimkg.form.Forms;
import pimkg.graph.KnowledgeGraph;
import pimkg.text.Language;

/** Writes the descriptions of a graph in other forms. */
public final class Conversion {

    private final KnowledgeGraph knowledge;
    private final Forms forms;
    private final Language language;

    /** Headings and the names of lists' values are written in {@code language}. */
    public Conversion(KnowledgeGraph knowledge, Language language) {
        this.knowledge = knowledge;
        this.forms = Forms.packaged();
        this.language = language;
    }

    /** What each description says, in the fields of a form, by name. */
    public List<Entries> entries(Graph graph, Form form) {
        EntryReader reader = new EntryReader(form, forms, knowledge, language);
        return EntryReader.datasets(graph).stream().map(dataset -> reader.read(graph, dataset)).toList();
    }

    /** As a list of RFC 4180 with headings and HXL hashtags, in UTF-8 behind a byte order mark. */
    public Converted toTable(Graph graph) {
        List<Entries> descriptions = entries(graph, forms.workbook());
        Grid grid = Grid.of(forms.workbook(), descriptions, List.of());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            TableWriter.write(grid, language, out);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return new Converted(out.toByteArray(), descriptions.size(), List.of(), Converted.unsaid(descriptions), grid.crowded(language));
    }

    /**
     * As JSON in the form of an agency: one record, or a list when there are several.
     *
     * @param allowed the descriptions that may be written
     */
    public Converted toTree(Graph graph, Form form, Set<Node> allowed) {
        EntryReader reader = new EntryReader(form, forms, knowledge, language);
        List<Entries> descriptions = new ArrayList<>();
        List<String> withheld = new ArrayList<>();
        for (Node dataset : EntryReader.datasets(graph)) {
            if (allowed.contains(dataset)) {
                descriptions.add(reader.read(graph, dataset));
            } else {
                withheld.add(dataset.toString());
            }
        }
        JsonArray records = new JsonArray();
        descriptions.forEach(description -> records.add(Frame.around(TreeWriter.of(description), form.code())));
        JsonElement tree = records.size() == 1 ? records.get(0) : records;
        return new Converted(TreeWriter.text(tree).getBytes(StandardCharsets.UTF_8), records.size(), withheld, Converted.unsaid(descriptions), Map.of());
    }
}
