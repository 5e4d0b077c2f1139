package pimkg.lint;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.LiteralLabel;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.expr.ExprException;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;

/** Values that a parameter can't have. The engine stops at some of them without a word of use, and skips others. */
final class ValueLint {

    private static final Set<Node> KINDS = Set.of(SHACL.IRI, SHACL.Literal, SHACL.BlankNode, SHACL.BlankNodeOrIRI,
        SHACL.BlankNodeOrLiteral, SHACL.IRIOrLiteral);
    private static final Set<Node> SEVERITIES = Set.of(SHACL.Violation, SHACL.Warning, SHACL.Info);
    private static final Pattern FLAGS = Pattern.compile("[smixq]*");

    private final Draft draft;
    private final Remarks remarks;
    private final ListLint lists;

    ValueLint(Draft draft, Remarks remarks) {
        this.draft = draft;
        this.remarks = remarks;
        this.lists = new ListLint(draft, remarks);
    }

    void run() {
        draft.own().find().forEach(triple -> Parameter.of(triple.getPredicate()).ifPresent(parameter -> {
            check(parameter, triple);
            single(parameter, triple);
        }));
    }

    private void check(Parameter parameter, Triple triple) {
        Node value = triple.getObject();
        switch (parameter.kind()) {
            case COUNT -> unless(isCount(value), "L03", triple);
            case BOOLEAN -> unless(isBoolean(value), "L04", triple);
            case PATTERN -> pattern(triple);
            case FLAGS -> unless(isString(value) && FLAGS.matcher(value.getLiteralLexicalForm()).matches(), "L05.flags", triple);
            case NODE_KIND -> oneOf(KINDS, triple);
            case SEVERITY -> oneOf(SEVERITIES, triple);
            case DATATYPE -> datatype(triple);
            case IRI -> unless(value.isURI(), "L07", triple);
            case LITERAL -> unless(isComparable(value), "L08.literal", triple);
            case TEXT -> unless(isText(value), "L08", triple);
            case LIST, TEXT_LIST, IRI_LIST, SHAPE_LIST -> lists.check(parameter.kind(), triple);
            default -> { }
        }
    }

    private void unless(boolean fine, String key, Triple triple) {
        if (!fine) {
            remarks.error(key, triple, draft.name(triple.getPredicate()), draft.name(triple.getObject()));
        }
    }

    private void oneOf(Set<Node> allowed, Triple triple) {
        if (!allowed.contains(triple.getObject())) {
            remarks.error("L06", triple, draft.name(triple.getPredicate()), draft.name(triple.getObject()), draft.names(allowed));
        }
    }

    private void datatype(Triple triple) {
        Node value = triple.getObject();
        unless(value.isURI(), "L07", triple);
        if (value.isURI() && value.getURI().startsWith(XSD.NS) && TypeMapper.getInstance().getTypeByName(value.getURI()) == null) {
            Set<String> names = new TreeSet<>();
            TypeMapper.getInstance().listTypes().forEachRemaining(type -> {
                if (type.getURI().startsWith(XSD.NS)) {
                    names.add(type.getURI().substring(XSD.NS.length()));
                }
            });
            String meant = Nearest.to(value.getLocalName(), names).orElse("string");
            remarks.error("L06.datatype", triple, draft.name(value), "xsd:" + meant);
        }
    }

    private void pattern(Triple triple) {
        Node value = triple.getObject();
        unless(isString(value), "L08.string", triple);
        if (isString(value)) {
            String flags = draft.values(triple.getSubject(), SHACL.flags).stream().filter(ValueLint::isString)
                .map(Node::getLiteralLexicalForm).filter(each -> FLAGS.matcher(each).matches()).findFirst().orElse("");
            try {
                Pattern.compile(value.getLiteralLexicalForm(), RegexEngine.makeMask(flags));
            } catch (PatternSyntaxException wrong) {
                remarks.error("L05", triple, draft.name(value), wrong.getDescription());
            } catch (ExprException | QueryExecException unknownFlag) {
                remarks.error("L05.flags", triple, draft.name(SHACL.flags), flags);
            }
        }
    }

    /** Two values where the engine takes one or stops; of texts, two in one language. */
    private void single(Parameter parameter, Triple triple) {
        List<Node> values = draft.values(triple.getSubject(), triple.getPredicate());
        if (parameter.isSingle() && values.size() > 1) {
            remarks.error("L11", triple, draft.name(triple.getPredicate()), Integer.toString(values.size()));
        }
        if (parameter.kind() == Parameter.Kind.TEXT && isText(triple.getObject())) {
            String language = triple.getObject().getLiteralLanguage();
            long same = values.stream().filter(ValueLint::isText).map(Node::getLiteralLanguage)
                .filter(language::equalsIgnoreCase).count();
            if (same > 1) {
                remarks.error("L11.language", triple, draft.name(triple.getPredicate()), language.isEmpty() ? "-" : language);
            }
        }
    }

    private static boolean isCount(Node value) {
        return value.isLiteral() && value.getLiteralDatatype().equals(XSDDatatype.XSDinteger)
            && value.getLiteralLexicalForm().matches("\\+?\\d{1,9}");
    }

    private static boolean isBoolean(Node value) {
        return value.isLiteral() && value.getLiteralDatatype().equals(XSDDatatype.XSDboolean)
            && Set.of("true", "false").contains(value.getLiteralLexicalForm());
    }

    static boolean isString(Node value) {
        return value.isLiteral() && value.getLiteralDatatype().equals(XSDDatatype.XSDstring);
    }

    private static boolean isText(Node value) {
        return isString(value) || value.isLiteral() && value.getLiteralDatatype().getURI().equals(RDF.langString.getURI());
    }

    private static boolean isComparable(Node value) {
        LiteralLabel label = value.isLiteral() ? value.getLiteral() : null;
        return label != null && label.isWellFormed();
    }
}
