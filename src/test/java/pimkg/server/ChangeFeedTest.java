package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pimkg.server.ServerUnderTest.header;
import static pimkg.server.ServerUnderTest.type;

import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import pimkg.text.Language;

/** What changed, for feed readers: as RFC 4287 demands it, and the page of the same. */
class ChangeFeedTest {

    @RegisterExtension
    static final ServerUnderTest SERVER = new ServerUnderTest();

    private static final String FEED = "/browse/changes.atom";
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private static Element feed(String path) throws Exception {
        HttpResponse<String> answer = SERVER.get(path);
        assertEquals(200, answer.statusCode());
        assertEquals("application/atom+xml", type(answer));
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(answer.body()))).getDocumentElement();
    }

    private static List<Element> children(Element parent, String name) {
        return IntStream.range(0, parent.getChildNodes().getLength()).mapToObj(parent.getChildNodes()::item)
            .filter(node -> ATOM.equals(node.getNamespaceURI()) && name.equals(node.getLocalName())).map(Element.class::cast).toList();
    }

    private static String one(Element parent, String name) {
        List<Element> all = children(parent, name);
        assertEquals(1, all.size(), name);
        return all.get(0).getTextContent();
    }

    private static List<String> ids(Element feed) {
        return children(feed, "entry").stream().map(entry -> one(entry, "id")).toList();
    }

    /** Sections 4.1.1 and 4.1.2: what a feed and an entry must have, and have once. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void aFeedSaysWhatTheStandardDemands(Language language) throws Exception {
        Element feed = feed(FEED + "?lang=" + language.tag());
        assertEquals("feed", feed.getLocalName());
        assertEquals(language.tag(), feed.getAttributeNS("http://www.w3.org/XML/1998/namespace", "lang"));
        OffsetDateTime updated = OffsetDateTime.parse(one(feed, "updated"));
        assertFalse(one(children(feed, "author").get(0), "name").isEmpty());
        assertTrue(URI.create(one(feed, "id")).isAbsolute() && !one(feed, "title").isBlank());
        assertEquals(List.of(SERVER.server().url().replaceAll("/$", "") + FEED + "?lang=" + language.tag(), SERVER.server().url() + "browse/changes?lang=" + language.tag()),
            children(feed, "link").stream().map(link -> link.getAttribute("href")).toList());
        List<Element> entries = children(feed, "entry");
        assertTrue(entries.size() > 20, () -> "entries: " + entries.size());
        for (Element entry : entries) {
            assertTrue(URI.create(one(entry, "id")).isAbsolute());
            assertFalse(one(entry, "title").isBlank() || one(entry, "content").isBlank(), one(entry, "id"));
            assertFalse(OffsetDateTime.parse(one(entry, "updated")).isAfter(updated));
            assertEquals("alternate", children(entry, "link").get(0).getAttribute("rel"));
        }
        assertEquals(entries.size(), new HashSet<>(ids(feed)).size(), "an id stands for one entry");
    }

    @Test
    void anEntryIsTheSameInEveryLanguageAndAFeedIsNot() throws Exception {
        Element english = feed(FEED + "?lang=en");
        Element arabic = feed(FEED + "?lang=ar");
        assertEquals(ids(english), ids(arabic));
        assertNotEquals(one(english, "id"), one(arabic, "id"));
        assertTrue(ids(english).contains("tag:w3id.org,2026:pim-kg:edition:ontology/categories%23ProtectionMonitoring"), () -> ids(english).toString());
        assertNotEquals(one(english, "title"), one(arabic, "title"));
    }

    @Test
    void linksOfEntriesLeadToPages() throws Exception {
        List<String> lost = new ArrayList<>();
        for (Element entry : children(feed(FEED + "?lang=fr"), "entry")) {
            String address = children(entry, "link").get(0).getAttribute("href");
            int status = address.startsWith(SERVER.server().url()) ? SERVER.get(address, "Accept", "text/html").statusCode() : 200;
            if (status != 200) {
                lost.add(status + " " + address);
            }
        }
        assertEquals(List.of(), lost);
    }

    @Test
    void whoHasItAlreadyGetsItNotAgain() {
        HttpResponse<String> first = SERVER.get(FEED, "Accept-Language", "es");
        assertTrue(first.body().contains("xml:lang=\"es\""), first.body());
        assertTrue(first.headers().allValues("Vary").toString().contains("Accept-Language"));
        assertEquals(304, SERVER.get(FEED, "Accept-Language", "es", "If-None-Match", header(first, "ETag")).statusCode());
        assertEquals(200, SERVER.get(FEED, "Accept-Language", "fr", "If-None-Match", header(first, "ETag")).statusCode());
    }

    @Test
    void pagesNameTheFeedInTheLanguagesOfTheReader() {
        String page = SERVER.get("/about?lang=fr", "Accept", "text/html").body();
        assertTrue(page.contains("<link rel=\"alternate\" type=\"application/atom+xml\" title=\"Flux des changements (Atom)\" href=\"/browse/changes.atom?lang=fr\">"), page);
        String mixed = SERVER.get("/browse/changes?lang=fr&content=ar", "Accept", "text/html").body();
        assertTrue(mixed.contains("href=\"/browse/changes.atom?lang=fr&amp;content=ar\""), mixed);
    }

    @Test
    void aNoteStandsOnceInTheLanguageOfTheReaderOrSaysThatItIsInAnother() {
        String french = SERVER.get("/browse/changes?lang=fr", "Accept", "text/html").body();
        assertTrue(french.contains("27-29 mai 2015"), french);
        assertFalse(french.contains("27-29 May 2015") || french.contains("27-29 de mayo") || french.contains("أيار"), french);
        assertTrue(french.contains("<small class=\"soft\">seulement en anglais</small>"), french);
        assertFalse(SERVER.get("/browse/changes?lang=en", "Accept", "text/html").body().contains("only in"));
    }
}
