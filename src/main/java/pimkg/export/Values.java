package pimkg.export;

import java.text.Collator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import pimkg.form.FieldRule;
import pimkg.form.Forms;
import pimkg.graph.KnowledgeGraph;
import pimkg.intake.Countries;
import pimkg.suggest.Suggester;
import pimkg.suggest.Suggestion;
import pimkg.term.Prefixes;
import pimkg.text.Language;

/** How the fields of forms write values. */
final class Values {

    private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";

    private final Graph terms;
    private final Forms forms;
    private final Suggester suggester;
    private final Language language;
    private final boolean codes;

    /**
     * Writes the names of lists' values in a language.
     *
     * @param codes whether programs read it, so that countries go by their code
     */
    Values(KnowledgeGraph knowledge, Forms forms, Language language, boolean codes) {
        this.terms = knowledge.union();
        this.forms = forms;
        this.suggester = Suggester.over(knowledge);
        this.language = language;
        this.codes = codes;
    }

    /** The text by which a field says a value; empty when it can't. */
    Optional<String> text(FieldRule rule, Node value) {
        return switch (rule.reading()) {
            case TEXT, DAY, START, END, NUMBER -> literal(value);
            case LINK -> address(value).or(() -> literal(value));
            case VALUE -> name(rule.property().orElseThrow().last(), value).or(() -> address(value)).or(() -> literal(value));
            case AGENCY -> name(DCTerms.publisher.asNode(), value).or(() -> address(value)).or(() -> literal(value));
            case CODE -> forms.values(rule.values()).code(value);
            case CROSSWALK -> agencyCode(rule.values(), value);
            case COUNTRY -> country(value).or(() -> address(value)).or(() -> literal(value));
            case UNHCR_COUNTRY -> forms.values("unhcr-countries").code(value);
            case MAILBOX -> address(value).map(iri -> iri.replaceFirst("^mailto:", "")).or(() -> literal(value));
            case MEDIA -> address(value).map(iri -> iri.startsWith(MEDIA_TYPES) ? iri.substring(MEDIA_TYPES.length()) : iri)
                .or(() -> literal(value));
            case TECHNICAL, PERSONAL, UNMAPPED -> Optional.empty();
        };
    }

    /** What there is to choose from; none where there is no list. */
    List<String> choices(FieldRule rule) {
        return switch (rule.reading()) {
            case VALUE -> names(rule, rule.property().orElseThrow().last());
            case AGENCY -> names(rule, DCTerms.publisher.asNode()).stream().sorted(Collator.getInstance(language.locale())).toList();
            case COUNTRY -> Countries.names(language);
            default -> List.of();
        };
    }

    private List<String> names(FieldRule rule, Node property) {
        return suggester.choices(property).stream().flatMap(choice -> text(rule, choice.value()).stream()).toList();
    }

    private Optional<String> country(Node value) {
        return codes ? Countries.code(value).map(code -> code.toLowerCase(Locale.ROOT)) : Countries.name(value, language);
    }

    private Optional<String> name(Node property, Node value) {
        return suggester.choices(property).stream().filter(choice -> choice.value().equals(value)).map(Suggestion::label)
            .map(label -> label.in(language)).filter(label -> !label.isEmpty()).findFirst()
            // A name that two values share would not be understood.
            .filter(label -> suggester.read(property, label).filter(value::equals).isPresent());
    }

    private Optional<String> agencyCode(String scheme, Node value) {
        Node list = NodeFactory.createURI(Prefixes.expand("crosswalk:" + scheme).orElseThrow());
        return G.listPO(terms, SKOS.inScheme.asNode(), list).stream()
            .filter(code -> terms.contains(code, SKOS.exactMatch.asNode(), value))
            .flatMap(code -> G.listSP(terms, code, SKOS.notation.asNode()).stream()).map(Node::getLiteralLexicalForm).sorted().findFirst();
    }

    private static Optional<String> address(Node value) {
        return value.isURI() ? Optional.of(value.getURI()) : Optional.empty();
    }

    private static Optional<String> literal(Node value) {
        return value.isLiteral() ? Optional.of(value.getLiteralLexicalForm()) : Optional.empty();
    }
}
