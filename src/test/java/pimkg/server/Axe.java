package pimkg.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** axe, which looks in a page for what keeps people out. */
final class Axe {

    /** What is serious, as text; an expression for a page in which {@link #script()} has run. */
    static final String FINDINGS = "axe.run(document, {resultTypes: ['violations'], "
        + "runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}).then(found => found.violations.filter(each => /serious|critical/.test(each.impact))"
        + ".map(each => each.id + ': ' + each.nodes.slice(0, 3).map(node => node.html.slice(0, 160) + ' ' + (node.any[0] ? node.any[0].message : '')).join(' | ')).join('\\n'))";

    private static final String JAR = "/META-INF/resources/webjars/axe-core/";
    private static final String SCRIPT = load();

    private Axe() {
    }

    /** To be run in a page first. */
    static String script() {
        return SCRIPT;
    }

    private static String load() {
        Properties jar = new Properties();
        try (InputStream version = Axe.class.getResourceAsStream("/META-INF/maven/org.webjars.npm/axe-core/pom.properties")) {
            jar.load(version);
            try (InputStream in = Axe.class.getResourceAsStream(JAR + jar.getProperty("version") + "/axe.min.js")) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
