package pimkg.page;

import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * In templates, {@code link | stay}: an address on this server in the languages of the page; others as they are. There are no cookies. A
 * page that is no part of a site says in its model where links lead instead.
 */
final class StayFilter implements Filter {

    /** The variable of a page's model that holds what is added. */
    static final String STAYING = "staying";
    /** The variable of a page's model that tells where links lead: a {@code UnaryOperator<String>}; to an empty text where nowhere. */
    static final String LEADS = "leads";

    @Override
    public List<String> getArgumentNames() {
        return List.of();
    }

    @Override
    public Object apply(Object link, Map<String, Object> arguments, PebbleTemplate template, EvaluationContext context, int line) {
        return leads(context).apply(String.valueOf(link));
    }

    @SuppressWarnings("unchecked")
    static UnaryOperator<String> leads(EvaluationContext context) {
        return (UnaryOperator<String>) context.getVariable(LEADS);
    }

    /**
     * An address with more parameters.
     *
     * @param staying those of {@link Voice#parameters()}
     */
    static String in(String link, String staying) {
        if (!link.startsWith("/") || link.startsWith("//")) {
            return link;
        }
        int hash = link.indexOf('#');
        String address = hash < 0 ? link : link.substring(0, hash);
        return address + (address.contains("?") ? "&" : "?") + staying + (hash < 0 ? "" : link.substring(hash));
    }
}
