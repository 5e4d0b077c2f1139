package pimkg.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;
import pimkg.bench.CatalogueSource;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.graph.SafeJena;
import pimkg.graph.Syntax;
import pimkg.rule.RuleSet;
import pimkg.shape.Background;
import pimkg.validation.DescriptionValidator;
import pimkg.validation.Verdict;

/** Spark on one machine finds what the validator finds over the whole, also what concerns two descriptions. */
class SparkValidationTest {

    private static final int MANY = 200;

    /** Fictional descriptions, each with its prefixes; one of them twice under two addresses. */
    private static List<String> descriptions() {
        StringWriter text = new StringWriter();
        new CatalogueSource(7).write(text, MANY);
        String[] parts = text.toString().split("\\n\\n(?=<https://example.org/dataset/\\d+> a dcat:Dataset)");
        List<String> all = new ArrayList<>(Stream.of(parts).skip(1).map(part -> parts[0] + "\n" + part + "\n").toList());
        all.add(all.get(3).replace("/dataset/3>", "/dataset/9003>").replace("/file/3-", "/file/9003-"));
        return all;
    }

    @Test
    void theFindingsAreThoseOfOneMachine() {
        SafeJena.start();
        List<String> descriptions = descriptions();
        KnowledgeGraph knowledge = KnowledgeGraph.packaged();
        Verdict whole = new DescriptionValidator(knowledge, Background.of(knowledge), RuleSet.core(knowledge)).judge(
            RdfInput.of("catalogue", Optional.of(Syntax.TURTLE), String.join("\n", descriptions).getBytes(StandardCharsets.UTF_8)));
        List<String> expected = ((Verdict.Judged) whole).findings().stream().map(SparkValidation::line).sorted().toList();
        assertEquals(MANY + 1, descriptions.size());
        assertTrue(expected.size() > 10 && expected.stream().anyMatch(line -> line.startsWith("P8.4 ")), expected::toString);
        SparkConf local = new SparkConf().setMaster("local[2]").setAppName("pim-kg").set("spark.ui.enabled", "false")
            .set("spark.driver.bindAddress", "127.0.0.1").set("spark.driver.host", "127.0.0.1");
        try (JavaSparkContext spark = new JavaSparkContext(local)) {
            assertEquals(expected, SparkValidation.findings(spark, spark.parallelize(descriptions, 4)).collect().stream().sorted().toList());
        }
    }
}
