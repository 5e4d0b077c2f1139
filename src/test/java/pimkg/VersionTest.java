package pimkg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.OWL2;
import org.junit.jupiter.api.Test;
import pimkg.graph.KnowledgeGraph;
import pimkg.term.Pim;

/** The version is said in pom.xml; the ontology's header and the change log agree with it. */
class VersionTest {

    private final String version = first(Path.of("pom.xml"), "<artifactId>pim-kg</artifactId>\\s*<version>([^<]+)</version>");

    @Test
    void theOntologyCarriesTheVersionOfTheBuild() {
        KnowledgeGraph knowledge = KnowledgeGraph.packaged();
        assertEquals(version, knowledge.release());
        assertEquals(Pim.BASE + version + "/ontology/pim",
            G.getOneSP(knowledge.union(), Pim.ONTOLOGY, OWL2.versionIRI.asNode()).getURI());
    }

    @Test
    void theChangeLogBeginsWithTheVersionOfTheBuild() {
        assertEquals(version, first(Path.of("CHANGELOG.md"), "(?m)^## (\\S+) - \\d{4}-\\d\\d-\\d\\d$"));
    }

    private static String first(Path file, String pattern) {
        try {
            Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(file));
            assertTrue(matcher.find(), () -> pattern + " is not in " + file);
            return matcher.group(1);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
