package pimkg.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pimkg.Golden;
import pimkg.graph.KnowledgeGraph;
import pimkg.query.ParameterException.Fault;
import pimkg.report.AnswerFormat;
import pimkg.report.AnswerWriter;
import pimkg.text.Language;

/** Each stored question gives its expected answer; the expected rows lie in one file a question. */
class StoredQueryTest {

    private static final QueryRunner RUNNER = new QueryRunner(KnowledgeGraph.packaged());

    static List<StoredQuery> questions() {
        return QueryLibrary.packaged().all();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void aQuestionGivesItsExpectedAnswer(StoredQuery question) throws ParameterException {
        byte[] rows = new AnswerWriter(Language.EN).write(RUNNER.ask(question, Map.of()), AnswerFormat.CSV);
        Golden.check("query/" + question.name() + ".csv", new String(rows, StandardCharsets.UTF_8).replace("\r\n", "\n"));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void aQuestionHasItsHeadingInFourLanguages(StoredQuery question) {
        for (Language language : Language.values()) {
            assertTrue(question.title().exactly(language).isPresent(), language.tag());
        }
        assertFalse(question.askedBy().isEmpty());
        assertFalse(question.answer().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("questions")
    void aQuestionAboutTextsAnswersInEveryLanguage(StoredQuery question) throws ParameterException {
        if (question.parameters().stream().anyMatch(parameter -> parameter.name().equals("lang"))) {
            int english = ((Answer.Rows) RUNNER.ask(question, Map.of("lang", "en"))).rows().size();
            for (Language language : Language.values()) {
                assertEquals(english, ((Answer.Rows) RUNNER.ask(question, Map.of("lang", language.tag()))).rows().size(), language.tag());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("questions")
    void aQuestionIsPlainSparqlInATotalOrder(StoredQuery question) {
        assertTrue(QueryFactory.create(question.sparql(), Syntax.syntaxSPARQL_11).hasOrderBy());
    }

    @Test
    void aNameThatTheQuestionDoesNotHaveIsRefused() {
        StoredQuery categories = QueryLibrary.packaged().named("categories").orElseThrow();
        ParameterException refused = assertThrows(ParameterException.class, () -> categories.bind(Map.of("langue", "fr")));
        assertEquals(Fault.UNKNOWN, refused.fault());
    }

    @Test
    void aDayThatDoesNotExistIsRefusedAndNotAnsweredWithGaps() {
        StoredQuery freshness = QueryLibrary.packaged().named("freshness").orElseThrow();
        for (String day : List.of("12/03/2026", "2026-13-45", "2026-02-30")) {
            ParameterException refused = assertThrows(ParameterException.class, () -> freshness.bind(Map.of("today", day)));
            assertEquals(Fault.NOT_A_DATE, refused.fault(), day);
        }
    }

    @Test
    void aValueCanNotBecomePartOfTheQuestion() throws ParameterException {
        StoredQuery labels = QueryLibrary.packaged().named("labels").orElseThrow();
        ParameterException refused = assertThrows(ParameterException.class,
            () -> labels.bind(Map.of("concept", "https://example.org/> ?p ?o } #")));
        assertEquals(Fault.NOT_AN_IRI, refused.fault());
        StoredQuery categories = QueryLibrary.packaged().named("categories").orElseThrow();
        Answer.Rows none = (Answer.Rows) RUNNER.ask(categories, Map.of("lang", "\" || true || \""));
        assertEquals(List.of(), none.rows());
    }
}
