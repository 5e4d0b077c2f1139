package pimkg.engine;

import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementSubQuery;

/**
 * Finds queries that join sub-selects and nothing else. Jena would run the second anew for each row of the first; these are better run once
 * each and joined. In any other query its way is the better one: rows that were found are looked up, not searched for.
 */
final class SubSelects {

    private SubSelects() {
    }

    static boolean areJoined(Query query) {
        if (!(query.getQueryPattern() instanceof ElementGroup group)) {
            return false;
        }
        List<Element> parts = group.getElements().stream().filter(part -> !(part instanceof ElementFilter)).map(SubSelects::bare).toList();
        return parts.size() > 1 && parts.stream().allMatch(part -> part instanceof ElementSubQuery sub && isSimple(sub.getQuery()));
    }

    /** Without the braces around it. */
    private static Element bare(Element part) {
        return part instanceof ElementGroup group && group.size() == 1 ? bare(group.get(0)) : part;
    }

    /** Nothing in it would be joined in another way too. */
    private static boolean isSimple(Query query) {
        return query.getQueryPattern() instanceof ElementGroup group && !query.hasValues() && !group.isEmpty()
            && group.getElements().stream().allMatch(part -> part instanceof ElementFilter || part instanceof ElementPathBlock block && isPlain(block))
            && group.getElements().stream().filter(ElementPathBlock.class::isInstance).count() == 1;
    }

    private static boolean isPlain(ElementPathBlock block) {
        return block.getPattern().getList().stream().allMatch(TriplePath::isTriple);
    }
}
