package pimkg.workbook;

import org.apache.jena.graph.Graph;
import pimkg.export.Converted;
import pimkg.graph.KnowledgeGraph;
import pimkg.text.Language;

/** Writes descriptions as a workbook. */
public final class WorkbookWriter {

    private WorkbookWriter() {
    }

    /** The descriptions of a graph, one in each row. */
    public static Converted of(Graph graph, KnowledgeGraph knowledge, Language language) {
        throw new UnsupportedOperationException();
    }
}
