package pimkg.away;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import pimkg.page.Assets;

/**
 * What a page of one file carries with it. Nothing else is ever loaded or run, and the page says so to the browser, which sees to it.
 *
 * @param style  a style sheet
 * @param script may be absent
 */
record Carried(String style, Optional<String> script) {

    /** Files that the site has too or that lie beside them, one after the other. */
    static String files(String... names) {
        StringBuilder all = new StringBuilder();
        for (String name : names) {
            all.append(new String(Assets.read(name), StandardCharsets.UTF_8));
        }
        return all.toString();
    }

    /** The content security policy: these very texts and no request to anybody. */
    String policy() {
        return "default-src 'none'; base-uri 'none'; form-action 'none'; style-src '" + hash(style) + "'"
            + script.map(text -> "; script-src '" + hash(text) + "'").orElse("");
    }

    private static String hash(String text) {
        try {
            return "sha256-" + Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
