package pimkg.export;

import java.util.List;
import pimkg.form.FieldRule;
import pimkg.form.Forms;
import pimkg.graph.KnowledgeGraph;
import pimkg.text.Language;

/** What people choose from in a column of our workbook, by names that reading it understands. */
public final class Choices {

    private final Values values;

    /** Names in a language. */
    public Choices(KnowledgeGraph knowledge, Language language) {
        this.values = new Values(knowledge, Forms.packaged(), language, false);
    }

    /** The names, in the order of their list; none for a column that has no list. */
    public List<String> of(FieldRule rule) {
        return values.choices(rule);
    }
}
