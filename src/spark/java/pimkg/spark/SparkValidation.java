package pimkg.spark;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.jena.graph.Node;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.graph.SafeJena;
import pimkg.graph.Syntax;
import pimkg.rule.RuleSet;
import pimkg.shape.Background;
import pimkg.shape.CatalogueCheck;
import pimkg.shape.CompiledShapes;
import pimkg.stream.DescriptionStream;
import pimkg.validation.DescriptionValidator;
import pimkg.validation.Finding;
import pimkg.validation.Verdict;
import scala.Tuple2;

/**
 * A recipe: descriptions judged by the packaged rules on a cluster of Apache Spark, with the findings of one machine. Each description
 * is judged where it lies; then those that may be the same as another are brought together and compared. One machine does this faster
 * below some millions of descriptions.
 */
public final class SparkValidation {

    private SparkValidation() {
    }

    /**
     * The findings, one a line: code, description, path and value.
     *
     * @param descriptions each the Turtle of one description with all that belongs to it; no two use the same label of a blank node
     * @throws org.apache.spark.SparkException when one can't be read, or a worker has another vocabulary than the driver
     */
    public static JavaRDD<String> findings(JavaSparkContext spark, JavaRDD<String> descriptions) {
        Broadcast<String> vocabulary = spark.broadcast(KnowledgeGraph.packaged().version());
        JavaRDD<String> each = descriptions.mapPartitions(part -> Worker.with(vocabulary.value()).judge(part));
        JavaRDD<String> alike = descriptions.mapPartitionsToPair(part -> Worker.with(vocabulary.value()).keys(part)).groupByKey()
            .filter(group -> StreamSupport.stream(group._2().spliterator(), false).skip(1).findAny().isPresent())
            .flatMap(group -> group._2().iterator()).distinct();
        return each.union(alike.coalesce(1).mapPartitions(part -> Worker.with(vocabulary.value()).compare(part)));
    }

    /** The engine, once a process. */
    private static final class Worker {

        private static final Worker HERE = new Worker();

        private final String vocabulary;
        private final CompiledShapes shapes;
        private final DescriptionValidator validator;
        private final Set<Node> compared;

        private Worker() {
            SafeJena.start();
            KnowledgeGraph knowledge = KnowledgeGraph.packaged();
            RuleSet rules = RuleSet.core(knowledge);
            this.vocabulary = knowledge.version();
            this.shapes = CompiledShapes.of(rules.shapes(), Background.of(knowledge));
            this.validator = new DescriptionValidator(knowledge, Background.of(knowledge), rules);
            this.compared = shapes.catalogueChecks().stream().map(CatalogueCheck::shape).collect(Collectors.toSet());
        }

        static Worker with(String vocabulary) {
            if (!HERE.vocabulary.equals(vocabulary)) {
                throw new IllegalStateException("This worker has the vocabulary " + HERE.vocabulary + ", the driver " + vocabulary);
            }
            return HERE;
        }

        Iterator<String> judge(Iterator<String> part) {
            List<String> lines = new ArrayList<>();
            part.forEachRemaining(text -> findings(text).stream().filter(finding -> !isCompared(finding)).map(SparkValidation::line).forEach(lines::add));
            return lines.iterator();
        }

        Iterator<String> compare(Iterator<String> part) {
            StringBuilder together = new StringBuilder();
            part.forEachRemaining(text -> together.append(text).append('\n'));
            return together.isEmpty() ? List.<String>of().iterator()
                : findings(together.toString()).stream().filter(this::isCompared).map(SparkValidation::line).toList().iterator();
        }

        private boolean isCompared(Finding finding) {
            return compared.contains(finding.rule().shape());
        }

        private List<Finding> findings(String text) {
            if (validator.judge(input(text)) instanceof Verdict.Judged judged) {
                return judged.findings();
            }
            throw new IllegalArgumentException("No description of a dataset: " + text.lines().limit(3).collect(Collectors.joining(" ")));
        }

        Iterator<Tuple2<String, String>> keys(Iterator<String> part) {
            List<Tuple2<String, String>> keys = new ArrayList<>();
            part.forEachRemaining(text -> DescriptionStream.read(input(text), shapes, DescriptionStream.Window.WHOLE, slice -> {
                List<List<Long>> all = shapes.keys(slice, () -> { });
                for (int check = 0; check < all.size(); check++) {
                    for (Long key : all.get(check)) {
                        keys.add(new Tuple2<>(check + " " + key, text));
                    }
                }
            }));
            return keys.iterator();
        }

        private static RdfInput input(String text) {
            return RdfInput.of("description", Optional.of(Syntax.TURTLE), text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A finding without its place, which a part of a file does not know. */
    static String line(Finding finding) {
        return String.join(" ", finding.rule().code(), finding.dataset().toString(), finding.path().orElse("-"),
            finding.value().map(value -> value.isBlank() ? "[]" : value.toString()).orElse("-"));
    }
}
