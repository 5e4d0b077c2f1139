package pimkg.embedding;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import pimkg.link.Meaning;

/**
 * Sentence embeddings by all-MiniLM-L6-v2, quantized. The model and what runs it are more than a hundred megabytes, so that they
 * are there only in a build with {@code -Pembeddings}; it knows English. Nothing is fetched: all of it is on the class path.
 */
public final class MiniLm implements Meaning {

    /** Named and not imported: this program is compiled without it. */
    private static final String MODEL = "dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel";
    private static final String MEASURE = "cosine of sentence embeddings by all-MiniLM-L6-v2 (quantized)";
    private static final int MOST_KNOWN = 50_000;

    private final EmbeddingModel model;
    private final Map<String, float[]> known = new ConcurrentHashMap<>();

    private MiniLm(EmbeddingModel model) {
        this.model = model;
    }

    /**
     * The model, when it is on the class path; loading it takes seconds and some 200 MB.
     *
     * @throws IllegalStateException when it is there and can't be run on this machine
     */
    public static Optional<Meaning> present() {
        try {
            Class<?> type = Class.forName(MODEL, true, MiniLm.class.getClassLoader());
            return Optional.of(new MiniLm((EmbeddingModel) type.getDeclaredConstructor().newInstance()));
        } catch (ClassNotFoundException absent) {
            return Optional.empty();
        } catch (ReflectiveOperationException | LinkageError broken) {
            throw new IllegalStateException("The model for embeddings is there and can't be run.", broken);
        }
    }

    @Override
    public String measure() {
        return MEASURE;
    }

    @Override
    public boolean speaks(String language) {
        return language.isEmpty() || language.equals("en") || language.startsWith("en-");
    }

    @Override
    public List<float[]> vectors(List<String> texts) {
        List<String> open = List.copyOf(texts.stream().filter(text -> !known.containsKey(text)).collect(Collectors.toCollection(LinkedHashSet::new)));
        Map<String, float[]> made = new HashMap<>();
        if (!open.isEmpty()) {
            List<float[]> vectors = model.embedAll(open.stream().map(TextSegment::from).toList()).content().stream().map(each -> each.vector()).toList();
            for (int index = 0; index < open.size(); index++) {
                made.put(open.get(index), vectors.get(index));
            }
        }
        List<float[]> all = texts.stream().map(text -> made.containsKey(text) ? made.get(text) : known.get(text)).toList();
        if (known.size() + made.size() <= MOST_KNOWN) {
            known.putAll(made);
        }
        return all;
    }
}
