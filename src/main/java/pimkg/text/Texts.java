package pimkg.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The messages of one package in one language, from {@code messages_<tag>.properties} beside its classes.
 *
 * <p>A key that is absent is a bug: {@link java.util.MissingResourceException}. A test holds the four bundles of each
 * package to the same keys.
 */
public final class Texts {

    private final ResourceBundle bundle;
    private final Language language;

    private Texts(ResourceBundle bundle, Language language) {
        this.bundle = bundle;
        this.language = language;
    }

    /** The messages that lie beside {@code owner}, in {@code language}. */
    public static Texts of(Class<?> owner, Language language) {
        String name = owner.getPackageName() + ".messages";
        var exactly = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Texts(ResourceBundle.getBundle(name, language.locale(), owner.getClassLoader(), exactly), language);
    }

    /** The language these messages are in. */
    public Language language() {
        return language;
    }

    /**
     * One message with its arguments put in as {@link MessageFormat} does. Digits are always Latin ones, because codes,
     * line numbers and counts are read side by side with files.
     */
    public String get(String key, Object... arguments) {
        String pattern = bundle.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, Locale.ROOT).format(arguments);
    }
}
