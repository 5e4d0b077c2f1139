package pimkg.desk;

import java.util.Map;
import pimkg.inventory.Facet;
import pimkg.inventory.Narrowing;
import pimkg.page.Pages;

/** A narrowing as it stands in addresses. */
public final class Addresses {

    private static final String WORDS = "q";

    private Addresses() {
    }

    /** The parameters of a narrowing and more, each with an ampersand behind it. */
    public static String parameters(Narrowing narrowing, Map<String, String> more) {
        StringBuilder text = new StringBuilder();
        for (Facet facet : Facet.values()) {
            narrowing.of(facet).forEach(code -> text.append(Pages.parameter(facet.code(), code)));
        }
        text.append(Pages.parameter(WORDS, narrowing.text()));
        more.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(each -> text.append(Pages.parameter(each.getKey(), each.getValue())));
        return text.toString();
    }

    /** A path with parameters. */
    public static String of(String path, String parameters) {
        return parameters.isEmpty() ? path : path + "?" + parameters.replaceFirst("&$", "");
    }

    /** The list that a narrowing leaves. */
    public static String list(Narrowing narrowing) {
        return of("/datasets", parameters(narrowing, Map.of()));
    }
}
