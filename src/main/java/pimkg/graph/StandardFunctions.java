package pimkg.graph;

import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;

/**
 * The extension functions a query may call: those of XPath and of Jena's other libraries that only compute.
 *
 * <p>Left out are Jena's own {@code afn:} functions (one of them sleeps for as long as it is told, others disclose the
 * version) and the loading of any class on the class path by a {@code java:} name.
 */
final class StandardFunctions extends FunctionRegistry {

    private StandardFunctions(FunctionRegistry all) {
        all.keys().forEachRemaining(name -> {
            if (!name.startsWith(ARQConstants.ARQFunctionLibraryURI)) {
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
