package pimkg.crosswalk;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pimkg.text.Fold;

/**
 * Somebody as a slot names them: by an ORCID, another IRI, a name, or a name with an ORCID beside it.
 *
 * @param orcid with hyphens
 * @param rest  what is said beside it
 */
record Person(Optional<String> orcid, String rest) {

    /** With its address, its label and the brackets people put around it; the hyphens may be missing. */
    private static final Pattern ORCID = Pattern.compile("(?i)[(<\\[]?\\s*(?:(?:https?://)?(?:www\\.)?orcid\\.org/|orcid(?:\\s*id)?\\s*:?\\s*)?"
        + "(?<![\\w-])(\\d{4})[-\u2010-\u2015\u2212 ]?(\\d{4})[-\u2010-\u2015\u2212 ]?(\\d{4})[-\u2010-\u2015\u2212 ]?(\\d{3}[\\dX])(?![\\w-])/?\\s*[)>\\]]?");
    private static final Pattern IRI = Pattern.compile("(?i)([a-z][a-z0-9+.-]*)://([^/?#]*)(.*)");
    /** An address of somebody else's, whatever its digits. */
    private static final Pattern ELSEWHERE = Pattern.compile("(?i)(?!https?://(?:www\\.)?orcid\\.org/)[a-z][a-z0-9+.-]*://\\S*");
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    /** Reads what stands in a slot. */
    static Person of(String text) {
        String plain = plain(text);
        Matcher orcid = ORCID.matcher(plain);
        if (ELSEWHERE.matcher(plain).matches() || !orcid.find()) {
            return new Person(Optional.empty(), plain);
        }
        String number = String.join("-", orcid.group(1), orcid.group(2), orcid.group(3), orcid.group(4).toUpperCase(Locale.ROOT));
        return new Person(Optional.of(number), (plain.substring(0, orcid.start()) + " " + plain.substring(orcid.end())).strip());
    }

    /** Letters as they look, one space between words, nothing unseen, and digits of any script as those of ORCIDs. */
    private static String plain(String text) {
        String seen = UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
        StringBuilder plain = new StringBuilder();
        SPACES.matcher(seen).replaceAll(" ").strip().codePoints().forEach(point -> plain.appendCodePoint(
            Character.digit(point, 10) >= 0 ? '0' + Character.digit(point, 10) : point));
        return plain.toString();
    }

    /** What they are known by: two who have one of these in common are taken for one person. */
    Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        orcid.ifPresent(number -> keys.add("orcid:" + number));
        Matcher iri = IRI.matcher(rest);
        if (iri.matches()) {
            String scheme = iri.group(1).toLowerCase(Locale.ROOT).replace("https", "http");
            keys.add(scheme + "://" + iri.group(2).toLowerCase(Locale.ROOT) + iri.group(3).replaceAll("/+$", ""));
        } else if (!rest.isEmpty()) {
            String folded = Fold.fold(rest);
            keys.add(folded.isEmpty() ? rest : folded);
        }
        return keys;
    }
}
