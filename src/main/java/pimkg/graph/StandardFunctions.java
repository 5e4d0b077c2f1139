package pimkg.graph;

import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.vocabulary.XSD;

/**
 * The extension functions a query may call: the casts of XML Schema and those of XPath that only compute, a list of what is
 * allowed and not of what is forbidden.
 *
 * <p>So Jena's own {@code afn:} functions are out (one of them sleeps for as long as it is told, others disclose the
 * version), and its lists and maps that grow without bounds, and the loading of any class by a {@code java:} name.
 */
final class StandardFunctions extends FunctionRegistry {

    private static final List<String> LIBRARIES = List.of(XSD.NS, ARQConstants.fnPrefix, ARQConstants.mathPrefix);

    /** One calls any function by a computed name, one has a language of its own for formats, one tells what is installed. */
    private static final Set<String> LEFT_OUT = Set.of("apply", "format-number", "collation-key");

    private StandardFunctions(FunctionRegistry all) {
        all.keys().forEachRemaining(name -> {
            if (LIBRARIES.stream().anyMatch(name::startsWith) && !LEFT_OUT.contains(name.substring(name.lastIndexOf('#') + 1))) {
                put(name, all.get(name));
            }
        });
    }

    static FunctionRegistry only() {
        FunctionRegistry current = FunctionRegistry.get();
        return current instanceof StandardFunctions ? current : new StandardFunctions(current);
    }

    /** The function of this name, or null when there is none: what Jena asks of this method. Never loads a class. */
    @Override
    public FunctionFactory get(String name) {
        return isRegistered(name) ? super.get(name) : null;
    }
}
