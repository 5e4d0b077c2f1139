package pimkg.intake;

import java.text.Collator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import pimkg.text.Fold;
import pimkg.text.Language;

/** Countries by their ISO 3166-1 codes and by their names in the four languages, as Java knows them. */
public final class Countries {

    /** The country table of the Publications Office of the European Union, whose codes are those of ISO 3166-1 alpha-3. */
    private static final String TABLE = "http://publications.europa.eu/resource/authority/country/";

    private final Map<String, String> codes = new HashMap<>();

    /** Knows them all. */
    public Countries() {
        for (String two : Locale.getISOCountries()) {
            Locale country = new Locale.Builder().setRegion(two).build();
            String three = country.getISO3Country();
            codes.put(two.toLowerCase(Locale.ROOT), three);
            codes.put(three.toLowerCase(Locale.ROOT), three);
            for (Language language : Language.values()) {
                codes.putIfAbsent(Fold.fold(country.getDisplayCountry(language.locale())), three);
            }
        }
    }

    /** The country of a code of two or three letters, of a name, or of an address in the European table. */
    public Optional<Node> of(String text) {
        String bare = text.startsWith(TABLE) ? text.substring(TABLE.length()) : text;
        return Optional.ofNullable(codes.get(bare.strip().toLowerCase(Locale.ROOT)))
            .or(() -> Optional.ofNullable(codes.get(Fold.fold(bare)))).map(Countries::node);
    }

    private static Node node(String three) {
        return NodeFactory.createURI(TABLE + three);
    }

    /** The three letters of a country that {@link #of} gave; empty for anything else. */
    public static Optional<String> code(Node country) {
        return country.isURI() && country.getURI().startsWith(TABLE)
            ? Optional.of(country.getURI().substring(TABLE.length())) : Optional.empty();
    }

    /** What a country of the table is called. */
    public static Optional<String> name(Node country, Language language) {
        return code(country).flatMap(three -> Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
            .map(two -> new Locale.Builder().setRegion(two).build()).filter(locale -> locale.getISO3Country().equals(three)).findFirst())
            .map(locale -> locale.getDisplayCountry(language.locale()));
    }

    /** What all countries are called, in the order in which the language sorts. */
    public static List<String> names(Language language) {
        return Stream.of(Locale.getISOCountries()).map(two -> new Locale.Builder().setRegion(two).build().getDisplayCountry(language.locale()))
            .sorted(Collator.getInstance(language.locale())).toList();
    }
}
