package pimkg.page;

import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files that pages load. {@code asset("style.css")} in a template is their address with a part that changes with the content, so that a
 * browser asks for each of them once.
 */
public final class Assets implements Function {

    private static final Pattern STAMPED = Pattern.compile("/([a-z-]+)\\.([0-9a-f]{12})\\.([a-z]+)");
    /** Files of WebJars: by our name, the jar and where the file is in it. */
    private static final Map<String, List<String>> LIBRARIES = Map.of(
        "cytoscape.js", List.of("cytoscape", "dist/cytoscape.min.js"),
        "yasgui.js", List.of("zazuko__yasgui", "build/yasgui.min.js"),
        "yasgui.css", List.of("zazuko__yasgui", "build/yasgui.min.css"));

    private final Map<String, String> paths = new ConcurrentHashMap<>();

    /**
     * A file in an address.
     *
     * @param path  where it is without the stamp, from the slash on
     * @param stamp that of the content that was asked for; whatever is there now is better than nothing
     */
    public record Asked(String path, String stamp) {
    }

    /** What an address with a stamp asks for. */
    public static Optional<Asked> asked(String path) {
        Matcher found = STAMPED.matcher(path);
        return found.matches() ? Optional.of(new Asked("/" + found.group(1) + "." + found.group(3), found.group(2))) : Optional.empty();
    }

    /** The stamp of a content. */
    public static String stamp(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 6);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /**
     * The content of a file.
     *
     * @param name of a library that a page loads, or of a file of ours
     */
    public static byte[] read(String name) {
        try (InputStream in = Pages.class.getResourceAsStream(LIBRARIES.containsKey(name) ? library(LIBRARIES.get(name)) : name)) {
            return in.readAllBytes();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** Where the WebJar has it: the version is said in the build only. */
    private static String library(List<String> file) throws IOException {
        Properties jar = new Properties();
        try (InputStream in = Pages.class.getResourceAsStream("/META-INF/maven/org.webjars.npm/" + file.get(0) + "/pom.properties")) {
            jar.load(in);
        }
        return "/META-INF/resources/webjars/" + file.get(0) + "/" + jar.getProperty("version") + "/" + file.get(1);
    }

    @Override
    public List<String> getArgumentNames() {
        return List.of("name");
    }

    @Override
    public Object execute(Map<String, Object> arguments, PebbleTemplate template, EvaluationContext context, int line) {
        return paths.computeIfAbsent(arguments.get("name").toString(), name -> {
            int dot = name.lastIndexOf('.');
            return "/" + name.substring(0, dot) + "." + stamp(read(name)) + name.substring(dot);
        });
    }
}
