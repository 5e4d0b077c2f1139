package pimkg.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.unbescape.html.HtmlEscape;

/** What is wrong with a page, whatever it speaks of: the promises that hold for every page of the site. */
record Markup(String page) {

    private static final Pattern LINK = Pattern.compile("\\s(?:href|src|action)=\"([^\"]*)\"");
    private static final Pattern TAG = Pattern.compile("<([a-z][a-z0-9]*)((?:\\s+[^\\s=>/]+(?:=\"[^\"]*\")?)*)\\s*/?>");
    private static final Pattern VALUE = Pattern.compile("=\"[^\"]*\"");
    private static final Pattern ACTIVE = Pattern.compile("\\s(?:style|on\\w+)=");
    private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]*)\"");
    private static final Pattern TEXT_OF = Pattern.compile("\\s(?:aria-labelledby|for|aria-controls)=\"([^\"]*)\"");
    private static final Pattern SCRIPT = Pattern.compile("<script(?! src=\"/[a-z]+\\.[0-9a-f]{12}\\.js\"(?: defer)?></script>| type=\"application/ld\\+json\">[^<]*</script>)");
    /** Bytes over the line, for a slow one. */
    private static final int HEAVIEST = 50 << 10;

    /** All addresses that the page leads to or loads, unescaped. */
    List<String> links() {
        return LINK.matcher(page).results().map(found -> HtmlEscape.unescapeHtml(found.group(1))).distinct().toList();
    }

    /** The size after gzip, in bytes. */
    int weight() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(page.getBytes(StandardCharsets.UTF_8));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return packed.size();
    }

    /** Broken promises, in words; none for a page as it should be. */
    List<String> faults(String lang, String dir) {
        List<String> faults = new ArrayList<>();
        require(faults, page.startsWith("<!DOCTYPE html>\n<html lang=\"" + lang + "\" dir=\"" + dir + "\">"), "no language or direction");
        require(faults, weight() <= HEAVIEST, "heavy: " + weight());
        require(faults, !SCRIPT.matcher(page).find(), "script in the page");
        require(faults, !page.contains("<style"), "style in the page");
        require(faults, TAG.matcher(page).results().noneMatch(tag -> ACTIVE.matcher(VALUE.matcher(tag.group(2)).replaceAll("=")).find()),
            "style or script in an attribute");
        require(faults, page.contains("<main id=\"main\"") && page.contains("class=\"skip\" href=\"#main\"") && page.contains("role=\"search\""),
            "no landmarks");
        require(faults, page.split("<h1", -1).length == 2, "not one h1");
        require(faults, links().stream().noneMatch(link -> link.startsWith("javascript:") || link.startsWith("data:")), "link that is a script");
        require(faults, loaded().stream().allMatch(link -> link.startsWith("/") && !link.startsWith("//")), "loads from elsewhere " + loaded());
        List<String> ids = ID.matcher(page).results().map(found -> found.group(1)).toList();
        Set<String> known = new TreeSet<>(ids);
        require(faults, known.size() == ids.size(), "id twice: " + twice(ids));
        TEXT_OF.matcher(page).results().flatMap(found -> List.of(found.group(1).split(" ")).stream())
            .filter(id -> !known.contains(id)).forEach(id -> faults.add("no element " + id));
        return faults;
    }

    /** What a browser fetches by itself. */
    private List<String> loaded() {
        return Pattern.compile("<(?:script|img|iframe)[^>]*\\ssrc=\"([^\"]*)\"|<link rel=\"(?:stylesheet|icon)\"[^>]*\\shref=\"([^\"]*)\"")
            .matcher(page).results()
            .map(found -> found.group(1) == null ? found.group(2) : found.group(1)).toList();
    }

    private static Set<String> twice(List<String> ids) {
        return ids.stream().filter(id -> ids.indexOf(id) != ids.lastIndexOf(id)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static void require(List<String> faults, boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }
}
