package pimkg.vocabulary;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pimkg.graph.RdfInput;
import pimkg.graph.Syntax;
import pimkg.vocabulary.VocabularyException.Fault;

/**
 * Reads the code lists of agencies: SKOS or OWL in any syntax of RDF; tables as CSV, TSV or workbook (simplest are the columns
 * {@code id,label,definition,context}; HXL schemas, choices of XLSForms and lists of tags are tables too); the dataset schemas
 * of CKAN, Django fixtures and other JSON; IATI code lists; plain lists of words.
 */
public final class VocabularyReader {

    /** In bytes; the largest real code list known has 2 MB. */
    public static final int MAX_SIZE = 64 << 20;

    private VocabularyReader() {
    }

    /**
     * Reads all of a file.
     *
     * @param file what people know it by; its ending helps to tell the format
     * @param name what to call the vocabulary; empty to take the file's name
     * @throws VocabularyException when no terms can be read from it
     */
    public static Vocabulary read(String file, Optional<String> name, byte[] content) throws VocabularyException {
        if (content.length > MAX_SIZE) {
            throw new VocabularyException(Fault.TOO_LARGE, "");
        }
        String shortName = file.substring(1 + Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')));
        List<Term> terms = terms(shortName, content);
        if (terms.isEmpty()) {
            throw new VocabularyException(Fault.NO_TERMS, "");
        }
        return new Vocabulary(name.orElse(shortName.replaceAll("\\.\\w+$", "")), terms);
    }

    private static List<Term> terms(String file, byte[] content) throws VocabularyException {
        String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String head = new String(content, 0, Math.min(content.length, 2000), StandardCharsets.UTF_8).strip();
        if (head.startsWith("PK")) {
            return TableTerms.of(Sheets.workbook(content));
        }
        if (head.startsWith("<") && head.contains("<codelist")) {
            return CodelistTerms.of(content);
        }
        if ((head.startsWith("{") || head.startsWith("[")) && !head.contains("\"@context\"") && !head.contains("\"@graph\"")
            && !head.contains("\"@id\"") && !ending.equals("ttl")) {
            return JsonTerms.of(content);
        }
        if (Syntax.ofEnding(file).isPresent() || head.startsWith("<") || head.startsWith("@prefix")) {
            return RdfTerms.of(RdfInput.of(file, Optional.empty(), content));
        }
        if (head.isEmpty()) {
            return List.of();
        }
        return TableTerms.of(Sheets.text(file, content));
    }
}
