package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pimkg.server.ServerUnderTest.header;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes over a slow line: how much, and how often. */
final class LightPagesTest {

    @RegisterExtension
    static final ServerUnderTest SERVER = new ServerUnderTest();

    /** For a page with all that it loads by itself, packed. */
    private static final int HEAVIEST = 50 << 10;
    private static final Pattern FILE = Pattern.compile("(?:src|href)=\"(/[a-z-]+\\.[0-9a-f]{12}\\.(?:css|js|svg))\"");

    /** The editor, which is asked for on one page only and works without it. */
    private static final String EDITOR = "/yasgui.";

    private static List<String> files(String page) {
        return FILE.matcher(page).results().map(found -> found.group(1)).distinct().toList();
    }

    private static byte[] packed(String path) {
        HttpResponse<byte[]> answer = SERVER.getBytes(path, "Accept", "text/html, */*;q=0.1", "Accept-Encoding", "gzip");
        boolean isSmall = path.endsWith(".svg") || answer.statusCode() >= 400;
        assertTrue(isSmall || header(answer, "Content-Encoding").equals("gzip"), path);
        return answer.body();
    }

    /** The heaviest languages are those of longer words and of letters that take two bytes. */
    @ParameterizedTest
    @EnumSource
    void aPageWithAllItLoadsIsLight(EveryPage page) {
        Map<String, Integer> weights = new TreeMap<>();
        for (String language : List.of("fr", "ar")) {
            String path = page.in(language);
            String text = SERVER.get(path, "Accept", "text/html").body();
            int weight = packed(path).length + files(text).stream().filter(file -> !file.startsWith(EDITOR)).mapToInt(file -> packed(file).length).sum();
            weights.put(language, weight);
            assertTrue(files(text).size() >= 3, text);
        }
        assertTrue(weights.values().stream().allMatch(weight -> weight < HEAVIEST), weights::toString);
    }

    @Test
    void filesAreKeptForEverUnderANameThatChangesWithThem() {
        String pages = SERVER.get("/ontology/categories/ProtectionMonitoring", "Accept", "text/html").body() + SERVER.get("/sparql", "Accept", "text/html").body();
        assertTrue(pages.contains(EDITOR));
        for (String file : files(pages)) {
            HttpResponse<String> answer = SERVER.get(file);
            assertEquals(200, answer.statusCode(), file);
            assertEquals("public, max-age=31536000, immutable", header(answer, "Cache-Control"), file);
            assertEquals(SERVER.get(file.replaceFirst("\\.[0-9a-f]{12}", "")).body(), answer.body(), "The same as under its plain name.");
        }
    }

    @Test
    void aPageOfAnEarlierReleaseStillGetsItsFilesButKeepsThemNot() {
        HttpResponse<String> answer = SERVER.get("/style.0123456789ab.css");
        assertEquals(200, answer.statusCode());
        assertEquals("no-cache", header(answer, "Cache-Control"));
        assertEquals(404, SERVER.get("/nothing.0123456789ab.css").statusCode());
        assertEquals("no-cache", header(SERVER.get("/style.css"), "Cache-Control"));
    }

    @Test
    void whatIsPackedIsTheSame() throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed("/style.css")))) {
            assertArrayEquals(SERVER.getBytes("/style.css").body(), in.readAllBytes());
        }
    }

    @Test
    void theLibraryThatDrawsIsNoPartOfAPage() {
        String page = SERVER.get("/ontology/categories/ProtectionMonitoring", "Accept", "text/html").body();
        assertTrue(page.contains("data-library=\"/cytoscape."), page);
        assertTrue(files(page).stream().noneMatch(file -> file.contains("cytoscape")), files(page)::toString);
        assertNotEquals(0, packed("/cytoscape.js").length);
    }
}
