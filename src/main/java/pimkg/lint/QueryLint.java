package pimkg.lint;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.shacl.lib.ShLib;
import org.apache.jena.shacl.parser.ShaclParseException;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.core.Var;

/** Queries in {@code sh:sparql} that can't be read, that reach out, or that can't be asked of one description. */
final class QueryLint {

    private static final Var THIS = Var.alloc("this");

    private static final Pattern UNRESOLVED = Pattern.compile("Unresolved prefixed name: (\\S+)");

    /** What can't be a word of the query: texts, IRIs, names with a prefix, variables. */
    private static final Pattern NO_WORDS = Pattern.compile(
        "\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"|'[^'\\\\]*+(?:\\\\.[^'\\\\]*+)*+'|<[^<>\\s]*>|[?$]\\w+|[\\w.-]*:[\\w.%-]*", Pattern.DOTALL);

    /** Words by which a query leaves the description, or that SHACL forbids beside the value that is put in for $this. */
    private static final Pattern FORBIDDEN = Pattern.compile("\\b(SERVICE|FROM|GRAPH|MINUS|VALUES)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern TEXTS = Pattern.compile(
        "\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"|'[^'\\\\]*+(?:\\\\.[^'\\\\]*+)*+'|<[^<>\\s]*>", Pattern.DOTALL);
    private static final Pattern SELECTED = Pattern.compile("\\bSELECT\\b(.*?)(?:\\bWHERE\\b|\\{)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern SETS_THIS = Pattern.compile("\\bAS\\s+[?$]this\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern USE_OF_THIS = Pattern.compile("[?$]this\\b");

    private final Draft draft;
    private final Remarks remarks;

    QueryLint(Draft draft, Remarks remarks) {
        this.draft = draft;
        this.remarks = remarks;
    }

    void run() {
        new PrefixLint(draft, remarks).run();
        draft.with(SHACL.sparql).forEach(this::check);
    }

    private void check(Triple triple) {
        Node constraint = triple.getObject();
        List<Node> selects = draft.values(constraint, SHACL.select);
        if (selects.size() != 1 || !ValueLint.isString(selects.get(0))) {
            remarks.error("L21.missing", triple);
            return;
        }
        Triple place = Triple.create(constraint, SHACL.select, selects.get(0));
        try {
            parse(place).ifPresent(query -> judge(place, query));
        } catch (StackOverflowError nested) {
            remarks.error("L20", place, draft.name(SHACL.select), Integer.toString(ShapeLint.MAX_DEPTH));
        }
    }

    private Optional<Query> parse(Triple place) {
        try {
            String text = ShLib.extractSPARQLQueryString(draft.together(), place.getSubject());
            return Optional.of(QueryFactory.create(text, Syntax.syntaxARQ));
        } catch (ShaclParseException | UnsupportedOperationException wrongPrefixes) {
            remarks.error("L24.declared", place, firstLine(wrongPrefixes));
        } catch (QueryParseException rejected) {
            Matcher name = UNRESOLVED.matcher(String.valueOf(rejected.getMessage()));
            if (name.find()) {
                remarks.error("L24.unknown", place, name.group(1));
            } else {
                remarks.error("L21", place, firstLine(rejected));
            }
        } catch (QueryException unreadable) {
            remarks.error("L21", place, firstLine(unreadable));
        }
        return Optional.empty();
    }

    private static String firstLine(Exception problem) {
        return String.valueOf(problem.getMessage()).lines().findFirst().orElse("");
    }

    /** Judges the query as Jena writes it: without comments, and with every escape resolved. */
    private void judge(Triple place, Query query) {
        if (!query.isSelectType()) {
            remarks.error("L21.kind", place);
            return;
        }
        String written = query.serialize(Syntax.syntaxARQ);
        String words = NO_WORDS.matcher(written).replaceAll(" ");
        FORBIDDEN.matcher(words).results().map(found -> found.group().toUpperCase(Locale.ROOT)).distinct()
            .forEach(word -> remarks.error("L22", place, word));
        boolean projected = query.getProjectVars().contains(THIS)
            && !query.getProject().hasExpr(THIS);
        String bare = TEXTS.matcher(written).replaceAll(" ");
        if (!projected) {
            remarks.error("L23", place);
        } else if (SETS_THIS.matcher(bare).find() || SELECTED.matcher(bare).results().map(found -> found.group(1))
            .anyMatch(selected -> !selected.contains("*") && !USE_OF_THIS.matcher(selected).find())) {
            remarks.error("L23.inner", place);
        } else if (!USE_OF_THIS.matcher(query.getQueryPattern().toString()).find()) {
            remarks.error("L23.unused", place);
        }
    }
}
