package pimkg.sssom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pimkg.crosswalk.Curies;
import pimkg.crosswalk.Extension;
import pimkg.crosswalk.Mapping;
import pimkg.crosswalk.MappingSet;
import pimkg.crosswalk.Slot;
import pimkg.crosswalk.Sssom;
import pimkg.graph.RdfInput;
import pimkg.text.Language;

/** Tables of SSSOM: what is written, what is read, and what is told of what can't be read. */
class SssomTsvTest {

    private static final String HEAD = "#curie_map:\n#  a: https://example.org/a/\n#  b: https://example.org/b/\n"
        + "#mapping_set_id: https://example.org/set\n#license: https://example.org/l\n";
    private static final String COLUMNS = "subject_id\tpredicate_id\tobject_id\tmapping_justification";
    private static final String ROW = "a:1\tskos:exactMatch\tb:1\tsemapv:LexicalMatching";

    private static MappingReading read(String text) {
        return SssomExamplesTest.read(text);
    }

    private static String troubles(String text) {
        return read(text).troubles().stream().map(trouble -> trouble.kind() + ":" + trouble.origin().line()).collect(Collectors.joining(" "));
    }

    private static String written(MappingSet set) {
        return new String(SssomTsv.write(set), StandardCharsets.UTF_8);
    }

    @Test
    void aSetIsWrittenCanonically() {
        Mapping one = Mapping.of("https://example.org/b/2", Sssom.EXACT, "https://elsewhere.example/x#y", Sssom.MANUAL)
            .with(Slot.AUTHOR_LABEL, List.of("A|B", "C\\")).with(Slot.CONFIDENCE, 0.87654).with(Slot.MAPPING_TOOL, "tool: one")
            .with(Slot.COMMENT, "two\nlines").with(Slot.SUBJECT_LABEL, "say \"it\"").withExtension("ext_x", "7");
        Mapping other = Mapping.of("https://example.org/a/1", Sssom.EXACT, Sssom.NO_TERM_FOUND, Sssom.MANUAL)
            .with(Slot.PREDICATE_MODIFIER, Sssom.NOT).with(Slot.MAPPING_TOOL, "tool: one").with(Slot.REVIEW_DATE, "2026-11-28");
        MappingSet set = MappingSet.of("https://example.org/set", "https://example.org/l")
            .with(Curies.of(Map.of("a", "https://example.org/a/", "b", "https://example.org/b/", "unused", "https://example.org/u/")))
            .with(List.of(one, other)).with(Slot.MAPPING_SET_VERSION, "1.0");
        assertEquals("""
            #sssom_version: "1.1"
            #curie_map:
            #  a: https://example.org/a/
            #  b: https://example.org/b/
            #  ns1: https://elsewhere.example/x#
            #mapping_set_id: https://example.org/set
            #mapping_set_version: "1.0"
            #license: https://example.org/l
            #mapping_tool: "tool: one"
            subject_id|subject_label|predicate_id|predicate_modifier|object_id|mapping_justification|author_label|review_date|confidence|comment|ext_x
            a:1||skos:exactMatch|Not|sssom:NoTermFound|semapv:ManualMappingCuration||2026-11-28|||
            b:2|"say ""it""\"|skos:exactMatch||ns1:y|semapv:ManualMappingCuration|A\\¦B¦C\\\\||0.877|"two
            lines"|7
            """.replace('|', '\t').replace('¦', '|'), written(set));
        assertEquals("A|B", read(written(set)).set().mappings().get(1).all(Slot.AUTHOR_LABEL).get(0));
        assertEquals("two\nlines", read(written(set)).set().mappings().get(1).get(Slot.COMMENT).orElseThrow());
    }

    @Test
    void sharedSlotsArePropagatedOnlyWhereNoRecordHasItsOwn() {
        MappingSet set = read(HEAD + "#mapping_tool: t\n#subject_source: a:S\n" + COLUMNS + "\tsubject_source\n" + ROW + "\ta:T\n" + ROW.replace("1", "2") + "\t\n").set();
        assertEquals("t", set.mappings().get(0).get(Slot.MAPPING_TOOL).orElseThrow());
        assertEquals(Optional.empty(), set.get(Slot.MAPPING_TOOL));
        assertEquals(Optional.empty(), set.mappings().get(1).get(Slot.SUBJECT_SOURCE));
        assertEquals("https://example.org/a/S", set.get(Slot.SUBJECT_SOURCE).orElseThrow());
    }

    @Test
    void slotsBeyondSssomComeBackWithTheirDefinitions() {
        String text = HEAD + "#extension_definitions:\n#  - slot_name: ext_kind\n#    property: a:kind\n#    type_hint: linkml:Uriorcurie\n#ext_note: kept\n"
            + COLUMNS + "\text_kind\textra\n" + ROW + "\tb:K\tmore\n";
        MappingReading reading = read(text);
        assertEquals(List.of("UNKNOWN_SLOT"), reading.troubles().stream().map(trouble -> trouble.kind().name()).toList());
        assertEquals(Optional.of("https://example.org/b/K"), reading.set().mappings().get(0).slots().extension("ext_kind"));
        MappingSet again = read(written(reading.set())).set();
        assertEquals(reading.set().mappings(), again.mappings());
        assertEquals(reading.set().head().extensions(), again.head().extensions());
        assertEquals(List.of(new Extension("ext_kind", "https://example.org/a/kind", Optional.of("https://w3id.org/linkml/Uriorcurie"))), again.extensions());
    }

    @Test
    void whatADecisionJudgesIsKeptByReadersOfReleasedSssom() {
        Mapping mapping = Mapping.of("https://example.org/a/1", Sssom.EXACT, "https://example.org/b/1", Sssom.MANUAL)
            .with(Slot.DERIVED_FROM, List.of("https://example.org/r/1", "https://example.org/r/2"));
        String text = written(MappingSet.of("https://example.org/set", "https://example.org/l").with(List.of(mapping)));
        assertTrue(text.contains("#  - slot_name: derived_from\n#    property: sssom:derived_from\n#    type_hint: linkml:Uriorcurie\n"), text);
        assertEquals(List.of(mapping), read(text).set().mappings());
        assertEquals(List.of(), read(text).set().extensions());
    }

    @Test
    void olderNamesAreUnderstood() {
        Mapping mapping = read(HEAD + "subject_id\tpredicate_id\tobject_id\tmatch_type\tmatch_term_type\tsemantic_similarity_score\n"
            + "a:1\tskos:exactMatch\tb:1\tHumanCurated\tConceptMatch\t0.5\n").set().mappings().get(0);
        assertEquals(Sssom.MANUAL, mapping.get(Slot.MAPPING_JUSTIFICATION).orElseThrow());
        assertEquals("skos concept", mapping.get(Slot.OBJECT_TYPE).orElseThrow());
        assertEquals("0.5", mapping.get(Slot.SIMILARITY_SCORE).orElseThrow());
    }

    @Test
    void linesMayEndAsInWindowsAndBeginWithAByteOrderMark() {
        MappingReading reading = read("\uFEFF" + (HEAD + COLUMNS + "\n" + ROW + "\n").replace("\n", "\r\n"));
        assertEquals(List.of(), reading.troubles());
        assertEquals(7, reading.set().mappings().get(0).origin().orElseThrow().line());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "''; EMPTY:0",
        "'HEAD:COLUMNS\n'; YAML:5",
        "'#a: &x 1\n#b: *x\nCOLUMNS\nROW\n'; YAML_FORBIDDEN:1 WHOLE_IRI",
        "'#%YAML 1.2\n#---\n#a: 1\nCOLUMNS\n'; YAML_FORBIDDEN",
        "'#license: !!str x\nCOLUMNS\n'; YAML_FORBIDDEN:1",
        "'#curie_map: x\nCOLUMNS\n'; HEAD_FORM:1",
        "'#license: [a, b]\nCOLUMNS\n'; HEAD_FORM:1",
        "'#curie_map:\n#  skos: https://example.org/\nCOLUMNS\n'; CURIE_MAP:2",
        "'#sssom_version: \"9.9\"\nCOLUMNS\n'; VERSION:1",
        "'#subject_id: a:1\nCOLUMNS\n'; MISPLACED_SLOT:1",
        "'HEADcolumn,other\n'; COLUMNS:6",
        "'HEAD'; COLUMNS:0",
        "'HEADCOLUMNS\tsubject_id\n'; COLUMN_TWICE:6",
        "'HEADCOLUMNS\nROW\tx\n'; TOO_MANY_CELLS:7",
        "'HEADCOLUMNS\tcomment\nROW\n'; TOO_FEW_CELLS:7",
        "'HEADCOLUMNS\tcomment\nROW\t\"x\nROW\n'; QUOTE:7",
        "'HEADCOLUMNS\nc:1\tskos:exactMatch\tb:1\tsemapv:X\n'; PREFIX:7",
        "'HEADCOLUMNS\nhttps://x.example/1\tskos:exactMatch\tb:1\tsemapv:X\n'; WHOLE_IRI:7",
        "'HEADCOLUMNS\na:1\t\tb:1\tsemapv:X\n'; REQUIRED:7",
        "'HEADCOLUMNS\tconfidence\nROW\thigh\n'; NUMBER:7",
        "'HEADCOLUMNS\tconfidence\nROW\t1e999\n'; RANGE:7",
        "'HEADCOLUMNS\tmapping_date\nROW\t22/11/2026\n'; DATE:7",
        "'HEADCOLUMNS\tpredicate_modifier\nROW\tnever\n'; CHOICE:7",
        "'HEADCOLUMNS\tsubject_source\nROW\tsssom:NoTermFound\n'; NO_TERM:7"})
    void whatCantBeUsedIsToldWithItsLine(String text, String expected) {
        String whole = text.replace("HEAD:", HEAD.replace("#license: ", "#license: : ")).replace("HEAD", HEAD).replace("COLUMNS", COLUMNS).replace("ROW", ROW);
        String told = troubles(whole);
        assertTrue(told.startsWith(expected.split(" ")[0]), () -> whole + "\n" + told);
        for (Trouble trouble : read(whole).troubles()) {
            for (Language language : Language.values()) {
                assertFalse(trouble.in(language).contains("{"), trouble.in(language));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "ISO-8859-1", "windows-1256"})
    void anotherEncodingIsToldWithItsLine(String charset) {
        String text = HEAD + COLUMNS + "\tcomment\n" + ROW + "\tévaluation حماية\n";
        MappingReading reading = SssomTsvReader.read(RdfInput.of("set.tsv", Optional.empty(), text.getBytes(java.nio.charset.Charset.forName(charset))));
        assertEquals(List.of(Trouble.Kind.ENCODING), reading.troubles().stream().map(Trouble::kind).toList());
        assertTrue(reading.troubles().get(0).origin().line() >= 1);
    }

    @Test
    void whatIsMadeToBeTooMuchIsRefused() {
        assertEquals("YAML_FORBIDDEN:1", troubles("#a: " + "[".repeat(50_000) + "\n" + COLUMNS + "\n"));
        assertEquals("CELL_TOO_LARGE:7", troubles(HEAD + COLUMNS + "\tcomment\n" + ROW + "\t" + "x".repeat(200_000) + "\n"));
        String bomb = "#a: &a [x, x]\n#b: &b [*a, *a]\n#c: &c [*b, *b]\n";
        assertEquals("YAML_FORBIDDEN:1", troubles(bomb + COLUMNS + "\n" + ROW.replace("a:1", "skos:a").replace("b:1", "skos:b") + "\n"));
        assertEquals(TroubleLog.MAX + 1, read(HEAD + COLUMNS + "\n" + "c:1\tskos:exactMatch\tb:1\tsemapv:X\n".repeat(500)).troubles().size());
        RdfInput large = new RdfInput("large.tsv", Optional.empty(), SssomTsvReader.LARGEST + 1, () -> java.io.InputStream.nullInputStream());
        assertEquals(List.of(Trouble.Kind.TOO_LARGE), SssomTsvReader.read(large).troubles().stream().map(Trouble::kind).toList());
    }
}
