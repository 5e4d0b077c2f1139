package pimkg.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pimkg.graph.Syntax;

/** Terms as the author of a file would write them. */
class TermTextTest {

    private static final Node DAY = NodeFactory.createLiteralDT("2026-03-15", XSDDatatype.XSDdate);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .|\"2026-03-15\"^^xsd:date",
        "PREFIX x: <http://www.w3.org/2001/XMLSchema#>|\"2026-03-15\"^^x:date",
        "@prefix : <http://www.w3.org/2001/XMLSchema#> .|\"2026-03-15\"^^:date",
        "@prefix xsd: <http://example.org/> .|\"2026-03-15\"^^<http://www.w3.org/2001/XMLSchema#date>",
        "@base <http://example.org/> .|\"2026-03-15\"^^<http://www.w3.org/2001/XMLSchema#date>"})
    void aPrefixIsUsedWhenItIsDeclared(String head, String written) {
        assertEquals(written, TermText.at(head + "\n", head.length() + 1, Syntax.TURTLE).of(DAY));
    }

    @Test
    void aPrefixThatComesLaterOrInASyntaxWithoutPrefixesIsNotUsed() {
        String head = "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n";
        String inFull = "\"2026-03-15\"^^<http://www.w3.org/2001/XMLSchema#date>";
        assertEquals(inFull, TermText.at(head, 0, Syntax.TURTLE).of(DAY));
        assertEquals(inFull, TermText.at(head, head.length(), Syntax.NTRIPLES).of(DAY));
    }

    @Test
    void aNameThatIsNoPlainNameIsWrittenInFull() {
        String head = "@prefix cc: <https://creativecommons.org/> .\n";
        Node licence = NodeFactory.createURI("https://creativecommons.org/licenses/by/4.0/");
        assertEquals("<https://creativecommons.org/licenses/by/4.0/>", TermText.at(head, head.length(), Syntax.TURTLE).of(licence));
    }

    @Test
    void quotesAndLinesInATextAreEscaped() {
        Node text = NodeFactory.createLiteralLang("a \"b\" \\ c\nd", "en");
        assertEquals("\"a \\\"b\\\" \\\\ c\\nd\"@en", TermText.at("", 0, Syntax.TURTLE).of(text));
    }
}
