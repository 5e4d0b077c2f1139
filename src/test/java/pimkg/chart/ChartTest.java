package pimkg.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import pimkg.chart.Bars.Bar;
import pimkg.chart.Marks.Label;

/** Drawings say what they show, in well-formed SVG, with sizes that are in proportion, on the side on which a language begins. */
final class ChartTest {

    private static final Frame FRAME = new Frame("reach", "Reach", "Two lists.", false);
    private static final Frame MIRRORED = new Frame("reach", "المدى", "قائمتان.", true);

    private static Element drawn(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg))).getDocumentElement();
    }

    private static List<Element> all(Element root, String name, String kind) {
        return IntStream.range(0, root.getElementsByTagName(name).getLength()).mapToObj(at -> (Element) root.getElementsByTagName(name).item(at))
            .filter(each -> each.getAttribute("class").startsWith(kind)).toList();
    }

    private static double attribute(Element element, String name) {
        return Double.parseDouble(element.getAttribute(name));
    }

    private static String bars(Frame frame) {
        return new Bars(frame, List.of("mapped", "open"), List.of(new Bar("One", "ltr", List.of(30L, 10L)), new Bar("أخرى", "rtl", List.of(0L, 20L)))).svg();
    }

    @Test
    void barsAreAsLongAsTheirNumbers() throws Exception {
        List<Element> mapped = all(drawn(bars(FRAME)), "rect", "s1");
        List<Element> open = all(drawn(bars(FRAME)), "rect", "s2");
        assertEquals(2, mapped.size(), "One in the legend, and none for nothing.");
        assertEquals(3 * attribute(open.get(1), "width"), attribute(mapped.get(1), "width"), 0.2);
        assertEquals(2 * attribute(open.get(1), "width"), attribute(open.get(2), "width"), 0.2);
        assertEquals(attribute(mapped.get(1), "x") + attribute(mapped.get(1), "width"), attribute(open.get(1), "x"), 0.2, "One behind the other.");
    }

    @Test
    void partsDifferInMoreThanColour() throws Exception {
        Element root = drawn(new Bars(FRAME, List.of("a", "b", "c", "d"), List.of(new Bar("x", "ltr", List.of(1L, 1L, 1L, 1L)))).svg());
        assertEquals(List.of("", "url(#reach-p2)", "url(#reach-p3)", ""), IntStream.rangeClosed(1, 4)
            .mapToObj(part -> all(root, "rect", "s" + part).get(0).getAttribute("fill")).toList());
        assertEquals(List.of("reach-p2", "reach-p3"), all(root, "pattern", "p").stream().map(each -> each.getAttribute("id")).toList());
        assertEquals(Mark.values().length, Stream.of(Mark.values()).map(Mark::shape).distinct().count());
    }

    @Test
    void whoeverDoesNotSeeItIsTold() throws Exception {
        Element root = drawn(bars(FRAME));
        assertEquals("img", root.getAttribute("role"));
        assertEquals("reach-title reach-what", root.getAttribute("aria-labelledby"));
        assertEquals("Reach", all(root, "title", "").get(0).getTextContent());
        assertEquals("Two lists.", all(root, "desc", "").get(0).getTextContent());
    }

    @Test
    void inArabicItBeginsOnTheRight() throws Exception {
        Element first = all(drawn(bars(FRAME)), "rect", "s1").get(1);
        Element mirrored = all(drawn(bars(MIRRORED)), "rect", "s1").get(1);
        assertEquals(420 - attribute(first, "x") - attribute(first, "width"), attribute(mirrored, "x"), 0.2);
        Element name = all(drawn(bars(MIRRORED)), "text", "label").get(1);
        assertEquals(List.of("rtl", "start"), List.of(name.getAttribute("direction"), name.getAttribute("text-anchor")));
        Element foreign = all(drawn(bars(MIRRORED)), "text", "label").get(0);
        assertEquals(List.of("ltr", "end"), List.of(foreign.getAttribute("direction"), foreign.getAttribute("text-anchor")), "It ends where the others begin.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "\" onload=\"x", "a & b", "]]>"})
    void textStaysText(String text) throws Exception {
        String svg = new Bars(new Frame("x", text, text, false), List.of(text), List.of(new Bar(text, text, List.of(1L)))).svg();
        assertEquals(text, all(drawn(svg), "title", "").get(0).getTextContent());
        assertFalse(svg.contains("<script") || svg.contains("\" onload"), svg);
    }

    @Test
    void signsStandWhereLineAndColumnMeet() throws Exception {
        Element root = drawn(marks(FRAME));
        List<Element> near = all(root, "g", "mark near");
        List<Element> full = all(root, "g", "mark full");
        assertEquals(List.of(2, 1), List.of(near.size(), full.size()), "One each where they meet, and the legend.");
        String[] at = near.get(1).getAttribute("transform").split("[( )]");
        String column = all(root, "text", "label").get(1).getAttribute("transform").split("[( )]")[1];
        assertEquals(column, at[1], "Below the second column.");
    }

    private static String marks(Frame frame) {
        return new Marks(frame, List.of(Map.entry(Mark.NEAR, "close")), List.of(new Label("A", "ltr"), new Label("B", "ltr")),
            List.of(new Marks.Row(new Label("List", "ltr"), List.of(Mark.FULL, Mark.NEAR)))).svg();
    }

    @Test
    void longNamesAreCutAndNothingHasAStyleOfItsOwn() {
        String svg = new Bars(FRAME, List.of("a"), List.of(new Bar("long ".repeat(40), "ltr", List.of(0L)))).svg();
        assertTrue(svg.contains("…</text>"), svg);
        assertFalse(svg.contains("style") || marks(MIRRORED).contains("style"), "The policy of the pages forbids it.");
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Bars(FRAME, List.of("a"), List.of(new Bar("x", "ltr", List.of(1L, 2L)))));
        assertThrows(IllegalArgumentException.class, () -> new Bars(FRAME, List.of("a"), List.of(new Bar("x", "ltr", List.of(-1L)))));
        assertThrows(IllegalArgumentException.class, () -> new Marks(FRAME, List.of(), List.of(), List.of(new Marks.Row(new Label("x", "ltr"), List.of(Mark.UP)))));
        assertThrows(IllegalArgumentException.class, () -> new Frame("A b", "", "", false));
    }
}
