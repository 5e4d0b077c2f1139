package pimkg.page;

import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Map;

/** In templates, {@code link | stay}: an address on this server in the languages of the page; others as they are. There are no cookies. */
final class StayFilter implements Filter {

    /** The variable of a page's model that holds what is added. */
    static final String STAYING = "staying";

    @Override
    public List<String> getArgumentNames() {
        return List.of();
    }

    @Override
    public Object apply(Object link, Map<String, Object> arguments, PebbleTemplate template, EvaluationContext context, int line) {
        return in(String.valueOf(link), context.getVariable(STAYING).toString());
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
