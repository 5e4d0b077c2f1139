package pimkg.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import pimkg.text.Fold;

/**
 * Cuts words into stems, each language by its own rules; English when nobody says which. What is written in several ways
 * without meaning anything by it (camelCase, underscores, British or American spelling, accents) comes out as one.
 * Lucene's analyzers keep buffers, so that one of these serves one thread.
 */
final class Analysis implements AutoCloseable {

    private static final int MOST_KNOWN = 100_000;
    private static final Pattern CAMEL = Pattern.compile("(?<=[\\p{Ll}\\d])(?=\\p{Lu}\\p{Ll})");
    /** In "fl20200101abc" letters say what, digits when. */
    private static final Pattern CODED = Pattern.compile("(?<=\\p{L}{2})(?=\\d{4})|(?<=\\d{4})(?=\\p{L}{2})");
    private static final Pattern DATE = Pattern.compile("\\d{6,}");
    /** "co-ordination" is "coordination", and "in-security" is not "in security". */
    private static final Pattern PREFIX = Pattern.compile("(?i)\\b(in|un|re|de|pre|co|sub|anti|non|inter|multi)-(?=\\p{Ll})");
    private static final Pattern SEPARATOR = Pattern.compile("[_/|+#=\\-\u2010-\u2015]+");
    private static final Pattern ISE = Pattern.compile("is(e|ed|es|er|ers|ing|able|ation|ations)$");
    private static final Pattern OUR = Pattern.compile("our(s|ed|ing|al|ally|er|ers)?$");
    private static final Pattern TRE = Pattern.compile("tre(s|d)?$");
    private static final Pattern DIPHTHONG = Pattern.compile("(?<=[a-z])[ao]e(?=[a-z])");
    private static final Pattern PROGRAMME = Pattern.compile("programme(s|d)?$");

    private static final Set<String> LINKS = Set.of("de", "des", "du", "del", "d", "l", "la", "le", "les", "el", "los", "las", "lo", "en", "et",
        "y", "un", "une", "una", "por", "pour", "para", "con", "avec", "sur", "sobre", "dans", "aux", "au", "al", "par", "que", "qui", "ou", "e");

    private final Map<String, Analyzer> analyzers = Map.of("en", new EnglishAnalyzer(), "fr", new FrenchAnalyzer(),
        "es", new SpanishAnalyzer(), "ar", new ArabicAnalyzer(), "de", new GermanAnalyzer(), "it", new ItalianAnalyzer());
    private final Analyzer plain = new StandardAnalyzer(CharArraySet.EMPTY_SET);
    private final Map<String, List<String>> known = new HashMap<>();
    private final Map<String, String> folded = new HashMap<>();

    /** The text with its words apart. */
    static String words(String text) {
        return SEPARATOR.matcher(PREFIX.matcher(CODED.matcher(CAMEL.matcher(text).replaceAll(" ")).replaceAll(" ")).replaceAll("$1")).replaceAll(" ").replace("&", " and ").strip();
    }

    /** Folded and in one spelling: equal texts are the same label. */
    static String fold(String text) {
        String folded = Fold.fold(words(text));
        StringBuilder all = new StringBuilder(folded.length());
        for (String word : folded.split(" ")) {
            all.append(all.isEmpty() ? "" : " ").append(spelling(word));
        }
        return all.toString();
    }

    private static String spelling(String word) {
        String one = word.contains("is") ? ISE.matcher(word).replaceFirst("iz$1") : word;
        one = one.contains("our") ? OUR.matcher(one).replaceFirst("or$1") : one;
        one = one.contains("tre") ? TRE.matcher(one).replaceFirst("ter$1") : one;
        one = one.contains("ae") || one.contains("oe") ? DIPHTHONG.matcher(one).replaceAll("e") : one;
        return one.contains("programme") ? PROGRAMME.matcher(one).replaceFirst("program$1") : one;
    }

    /** The same as {@link #fold}, remembered. */
    String folded(String text) {
        String found = folded.get(text);
        if (found == null) {
            found = fold(text);
            if (folded.size() < MOST_KNOWN) {
                folded.put(text, found);
            }
        }
        return found;
    }

    /** The language of a tag, without script or country. */
    static String primary(String tag) {
        int end = tag.indexOf('-');
        return end < 0 ? tag : tag.substring(0, end);
    }

    /** The stems of a text in order, without stop words unless there is nothing else. */
    List<String> stems(String text, String language) {
        String primary = primary(language);
        String key = primary + " " + text;
        List<String> found = known.get(key);
        if (found == null) {
            Analyzer analyzer = primary.isEmpty() ? analyzers.get("en") : analyzers.getOrDefault(primary, plain);
            found = stems(analyzer, primary.isEmpty() ? withoutLinks(folded(text)) : folded(text));
            if (found.isEmpty()) {
                found = stems(plain, folded(text));
            }
            if (known.size() < MOST_KNOWN) {
                known.put(key, found);
            }
        }
        return found;
    }

    /** What nobody says the language of may be French or Spanish, whose articles and prepositions name nothing. */
    private static String withoutLinks(String folded) {
        StringBuilder kept = new StringBuilder(folded.length());
        for (String word : folded.split(" ")) {
            if (!LINKS.contains(word)) {
                kept.append(kept.isEmpty() ? "" : " ").append(word);
            }
        }
        return kept.toString();
    }

    private static List<String> stems(Analyzer analyzer, String text) {
        List<String> stems = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("label", text)) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                stems.add(Fold.fold(term.toString()));
            }
            stream.end();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        stems.removeIf(stem -> stem.isEmpty() || DATE.matcher(stem).matches());
        return List.copyOf(stems);
    }

    /** Keeps nothing of the texts seen so far. */
    void forget() {
        known.clear();
    }

    @Override
    public void close() {
        analyzers.values().forEach(Analyzer::close);
        plain.close();
    }
}
