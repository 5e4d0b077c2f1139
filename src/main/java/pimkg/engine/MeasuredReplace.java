package pimkg.engine;

import java.util.List;
import java.util.regex.Matcher;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import pimkg.guard.Meter;

/** REPLACE under watch, which stops before its text grows too long. */
final class MeasuredReplace extends MeasuredN {

    private static final String NAME = "REPLACE";
    private static final int FLAGS = 3;

    private final Patterns patterns;

    MeasuredReplace(ExprList arguments) {
        this(arguments, new Patterns(NAME));
    }

    private MeasuredReplace(ExprList arguments, Patterns patterns) {
        super(NAME, arguments);
        this.patterns = patterns;
    }

    @Override
    NodeValue eval(List<NodeValue> values, Meter meter) {
        Node subject = NodeValueOps.checkAndGetStringLiteral(NAME, values.get(0));
        String replacement = Patterns.text(NAME, values.get(2));
        NodeValue flags = values.size() <= FLAGS ? null : values.get(FLAGS);
        String before = subject.getLiteralLexicalForm();
        String after = patterns.match(before, values.get(1), flags, meter, matcher -> replaced(matcher, before, replacement, meter));
        return after.equals(before) ? values.get(0) : NodeValue.makeNode(like(subject, after));
    }

    private static Node like(Node subject, String text) {
        String language = subject.getLiteralLanguage();
        return language.isEmpty() ? NodeFactory.createLiteralString(text) : NodeFactory.createLiteralLang(text, language);
    }

    /** As Jena does: the empty match behind the last one is left out. */
    private static String replaced(Matcher matcher, String before, String replacement, Meter meter) {
        try {
            StringBuilder text = new StringBuilder();
            boolean first = true;
            while (matcher.find()) {
                if (first || matcher.start() != matcher.end()) {
                    matcher.appendReplacement(text, replacement);
                    meter.text(text.length());
                }
                first = false;
            }
            return first ? before : matcher.appendTail(text).toString();
        } catch (IndexOutOfBoundsException | IllegalArgumentException noSuchGroup) {
            throw new ExprEvalException(NAME, noSuchGroup);
        }
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new MeasuredReplace(arguments, patterns);
    }
}
