package pimkg.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.QueryBuilder;
import pimkg.text.Fold;
import pimkg.text.Language;

/** How labels are cut into words and stems, and how a search text is turned into a query over them. */
final class LabelAnalysis {

    /** The folded label as one word. */
    static final String WHOLE = "whole";
    /** The folded words of the label. */
    static final String WORDS = "words";

    private static final Pattern THOSE_WITH = Pattern.compile("(?<= |^)\u0630\u0648[\u0648\u0627\u064a](?= |$)");
    /** Shorter words are spelled right, or mean nothing by themselves. */
    private static final int SHORTEST_MISSPELLED = 4;
    private static final int LONG_WORD = 8;
    /** Longer ones are no words, and looking for what is like them takes long. */
    private static final int LONGEST_MISSPELLED = 40;

    private LabelAnalysis() {
    }

    /** The field that holds the stems of a language. */
    static String stems(Language language) {
        return "stems_" + language.tag();
    }

    static Analyzer analyzer() {
        Map<String, Analyzer> fields = new LinkedHashMap<>();
        fields.put(WORDS, new FoldingAnalyzer());
        fields.put(stems(Language.EN), new EnglishAnalyzer());
        fields.put(stems(Language.FR), new FrenchAnalyzer());
        fields.put(stems(Language.ES), new SpanishAnalyzer());
        fields.put(stems(Language.AR), new ArabicAnalyzer());
        return new PerFieldAnalyzerWrapper(new WhitespaceAnalyzer(), fields);
    }

    /** The folded words of a label; the cases of the Arabic word for "those with" are one. */
    static String fold(String text) {
        return THOSE_WITH.matcher(Fold.fold(text)).replaceAll("\u0630\u0648\u064a");
    }

    /** Every way in which a label can fit; a label that fits in several counts them all. */
    static Query query(String text) {
        String folded = fold(text);
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        any.add(boost(new TermQuery(new Term(WHOLE, folded)), 20), BooleanClause.Occur.SHOULD);
        any.add(boost(new PrefixQuery(new Term(WHOLE, folded)), 6), BooleanClause.Occur.SHOULD);
        any.add(new BoostQuery(allWords(folded), 1.5f), BooleanClause.Occur.SHOULD);
        for (Language language : Language.values()) {
            Query stems = new QueryBuilder(analyzer()).createBooleanQuery(stems(language), text, BooleanClause.Occur.MUST);
            if (stems != null) {
                any.add(boost(stems, 3), BooleanClause.Occur.SHOULD);
            }
        }
        return any.build();
    }

    /** Each word of the text is a word of the label, or the beginning of one, or (from three letters) a part of one. */
    private static Query allWords(String folded) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String word : List.of(folded.split(" "))) {
            BooleanQuery.Builder one = new BooleanQuery.Builder();
            one.add(boost(new TermQuery(new Term(WORDS, word)), 3), BooleanClause.Occur.SHOULD);
            one.add(boost(new PrefixQuery(new Term(WORDS, word)), 2), BooleanClause.Occur.SHOULD);
            if (word.length() >= 3) {
                one.add(boost(new WildcardQuery(new Term(WORDS, "*" + word + "*")), 1), BooleanClause.Occur.SHOULD);
            }
            all.add(one.build(), BooleanClause.Occur.MUST);
        }
        return all.build();
    }

    /** Most words of the text are words of the label, or nearly: one letter may be wrong, in a long word two, but not the first. */
    static Query tolerant(String text) {
        List<String> all = List.of(fold(text).split(" "));
        List<String> telling = all.stream().filter(word -> word.length() >= SHORTEST_MISSPELLED).toList();
        List<String> words = telling.isEmpty() ? all : telling;
        BooleanQuery.Builder most = new BooleanQuery.Builder().setMinimumNumberShouldMatch((words.size() + 1) / 2);
        for (String word : words) {
            BooleanQuery.Builder one = new BooleanQuery.Builder();
            one.add(boost(new TermQuery(new Term(WORDS, word)), 3), BooleanClause.Occur.SHOULD);
            if (word.length() >= SHORTEST_MISSPELLED && word.length() <= LONGEST_MISSPELLED) {
                one.add(boost(new FuzzyQuery(new Term(WORDS, word), word.length() < LONG_WORD ? 1 : 2, 1), 2), BooleanClause.Occur.SHOULD);
            }
            most.add(one.build(), BooleanClause.Occur.SHOULD);
        }
        return most.build();
    }

    /** How rare a word is tells nothing among labels: each way of fitting has a fixed weight. */
    private static Query boost(Query query, float weight) {
        return new BoostQuery(new ConstantScoreQuery(query), weight);
    }
}
