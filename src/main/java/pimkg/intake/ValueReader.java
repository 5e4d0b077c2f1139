package pimkg.intake;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import pimkg.form.FieldRule;
import pimkg.form.Forms;
import pimkg.form.Reading;
import pimkg.graph.KnowledgeGraph;
import pimkg.suggest.Suggester;
import pimkg.term.Pim;
import pimkg.term.Prefixes;

/**
 * Makes values of texts. What can't be understood stays a text, so that the rules see it and speak of it: nothing is dropped.
 * Safe for use by several threads.
 */
final class ValueReader {

    private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";
    private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z]+/[a-z0-9][a-z0-9.+-]*");
    private static final Pattern DOUBT = Pattern.compile("[?!¿¡؟*\\p{Sm}\\p{So}\\p{Sk}\\p{Sc}]");
    /** Longer than the name of any organisation, its acronym and a comment. */
    private static final int LONGEST_NAME = 300;
    private static final Pattern NAME_AND_ACRONYM = Pattern.compile("(.+?)(?:\\s*\\(|\\s+[-–—]\\s+)([^()]+?)\\)?");
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://\\S+");
    private static final Pattern EMAIL = Pattern.compile("(?i)(mailto:)?[^\\s@<>\"()\\[\\],;:]{1,64}@[^\\s@<>\"()\\[\\],;:]{1,250}\\.[a-z]{2,24}\\b");

    private final Forms forms;
    private final Suggester suggester;
    private final Crosswalk crosswalk;
    private final Countries countries = new Countries();
    private final Pattern personalMailbox;

    ValueReader(KnowledgeGraph knowledge, Forms forms) {
        this.forms = forms;
        this.suggester = Suggester.over(knowledge);
        this.crosswalk = new Crosswalk(knowledge.union());
        // The rule that refuses such mailboxes is the one to say what they look like.
        this.personalMailbox = Pattern.compile(G.getOneSP(knowledge.union(), NodeFactory.createURI(Pim.DATASET_RULES.getURI()
            + "#LooksLikePersonalMailbox"), NodeFactory.createURI("http://www.w3.org/ns/shacl#pattern")).getLiteralLexicalForm(),
            Pattern.CASE_INSENSITIVE);
    }

    /**
     * Reads the text of a field.
     *
     * @param text     not blank
     * @param language the language of texts for people, as a BCP 47 tag; empty when nobody says
     * @param lists    how several values in one text are told apart
     */
    Value read(FieldRule rule, String text, String language, Lists lists) {
        if (!rule.several()) {
            return one(rule, text.strip(), language);
        }
        List<Value> values = lists.split(text, part -> rule.reading() == Reading.VALUE && named(rule, part).isPresent()).stream()
            .map(part -> one(rule, part, language)).toList();
        List<Value.Item> items = new ArrayList<>();
        values.forEach(value -> items.addAll(value.items()));
        return new Value(items, values.stream().flatMap(value -> value.remark().stream()).findFirst(), values.stream().anyMatch(Value::leftOut));
    }

    private Value one(FieldRule rule, String text, String language) {
        if (rule.constant().isPresent()) {
            return Value.of(rule.constant().get());
        }
        return switch (rule.reading()) {
            case TEXT -> Value.of(NodeFactory.createLiteralLang(text, language));
            case LINK -> link(text);
            case DAY -> day(text);
            case START -> end(Ranges.of(text), Ranges.of(text).start());
            case END -> end(Ranges.of(text), Ranges.of(text).end());
            case NUMBER -> number(text);
            case CODE -> forms.values(rule.values()).meaning(text).map(Value::of).orElseGet(() -> plain(text));
            case VALUE -> named(rule, text).map(Value::of).orElseGet(() -> plain(text));
            case CROSSWALK -> crosswalk.read(rule.values(), text).orElseGet(() -> plain(text));
            case COUNTRY -> countries.of(text).or(() -> address(text)).map(Value::of).orElseGet(() -> Value.named(literal(text), SKOS.prefLabel.asNode())
                .saying(Value.Remark.of("not-a-country")));
            case UNHCR_COUNTRY -> unhcrCountry(text);
            case AGENCY -> holdsMailbox(text) ? personal() : agency(text).or(() -> address(text)).map(Value::of).orElseGet(() -> Value.named(literal(text), FOAF.name.asNode()));
            case MAILBOX -> mailbox(text);
            case MEDIA -> media(text);
            case TECHNICAL, PERSONAL, UNMAPPED -> Value.nothing();
        };
    }

    /** A mark of doubt or of comparison makes a name another statement, which is for the rules to speak of. */
    private Optional<Node> named(FieldRule rule, String text) {
        if (DOUBT.matcher(text).find() && address(text).isEmpty()) {
            return Optional.empty();
        }
        return suggester.read(rule.property().orElseThrow().last(), text).or(() -> address(text))
            .or(() -> Prefixes.expand(text).map(NodeFactory::createURI));
    }

    /** By its name or its acronym, or by both together when they mean the same. */
    private Optional<Node> agency(String text) {
        if (text.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        Node list = DCTerms.publisher.asNode();
        Optional<Node> whole = suggester.read(list, text);
        Matcher both = NAME_AND_ACRONYM.matcher(text.replaceAll("\\s+", " "));
        if (whole.isPresent() || !both.matches()) {
            return whole;
        }
        Optional<Node> acronym = suggester.read(list, both.group(2));
        return suggester.read(list, both.group(1)).filter(name -> acronym.isEmpty() || acronym.get().equals(name));
    }

    /** An absolute address of the web. */
    static Optional<Node> address(String text) {
        try {
            return ADDRESS.matcher(text).matches() && new URI(IRIx.create(text).str()).getHost() != null
                ? Optional.of(NodeFactory.createURI(text)) : Optional.empty();
        } catch (IRIException | URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    private static boolean holdsMailbox(String text) {
        return EMAIL.matcher(text).find();
    }

    private static Value personal() {
        return Value.leftOut(Value.Remark.of("holds-mailbox"));
    }

    private static Value link(String text) {
        return address(text).isEmpty() && holdsMailbox(text) ? personal() : address(text).map(Value::of).orElseGet(() -> plain(text).saying(Value.Remark.of("not-an-address")));
    }

    private Value day(String text) {
        return suggester.readDate(text).map(Value::of).orElseGet(() -> plain(text).saying(Value.Remark.of("not-a-day")));
    }

    private Value end(Ranges range, String day) {
        if (day.isEmpty()) {
            return Value.nothing();
        }
        Value read = day(day);
        return range.old() && read.remark().isEmpty() ? read.saying(Value.Remark.of("old-dates", day)) : read;
    }

    private static Value number(String text) {
        XSDDatatype type = text.matches("[-+]?\\d{1,30}") ? XSDDatatype.XSDinteger : XSDDatatype.XSDdecimal;
        return type.isValid(text) ? Value.of(NodeFactory.createLiteralDT(text, type)) : plain(text);
    }

    private Value unhcrCountry(String text) {
        return forms.values("unhcr-countries").meaning(text).filter(nodes -> !nodes.isEmpty())
            .map(nodes -> nodes.stream().allMatch(node -> Countries.code(node).filter(text::equalsIgnoreCase).isPresent())
                ? Value.of(nodes)
                : Value.of(nodes).saying(Value.Remark.of("unhcr-country", text, Countries.code(nodes.get(0)).orElse(""))))
            .orElseGet(() -> Value.named(literal(text), SKOS.prefLabel.asNode()).saying(Value.Remark.of("unhcr-country-unknown", text)));
    }

    /** A mailbox stands alone or among names and other mailboxes; a name without one is somebody's. */
    private Value mailbox(String text) {
        List<String> found = EMAIL.matcher(text).results().map(each -> each.group().replaceFirst("(?i)^mailto:", "")).toList();
        if (found.isEmpty()) {
            return address(text).map(Value::of).orElseGet(() -> Value.leftOut(Value.Remark.of("not-a-mailbox")));
        }
        List<Node> shared = found.stream().filter(each -> !personalMailbox.matcher(each).find())
            .map(each -> NodeFactory.createURI("mailto:" + each)).toList();
        boolean all = shared.size() == found.size();
        return all ? Value.of(shared)
            : new Value(Value.of(shared).items(), Optional.of(Value.Remark.of("personal-mailbox")), true);
    }

    private Value media(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (MEDIA_TYPE.matcher(lower).matches()) {
            return Value.of(NodeFactory.createURI(MEDIA_TYPES + lower));
        }
        return forms.values("file-formats").meaning(text).map(Value::of).or(() -> address(text).map(Value::of)).orElseGet(() -> plain(text));
    }

    private static Value plain(String text) {
        return Value.of(literal(text));
    }

    private static Node literal(String text) {
        return NodeFactory.createLiteralString(text);
    }
}
