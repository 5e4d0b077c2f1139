package pimkg.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import pimkg.chart.Curves.Line;
import pimkg.chart.Curves.Point;

/** What grows is drawn over axes of powers of ten, each line with a sign and dashes of its own. */
class CurvesTest {

    private static final List<Line> LINES = List.of(new Line("parse <bare>", List.of(new Point(1000, 30), new Point(10_000, 20))),
        new Line("judge", List.of(new Point(1000, 300), new Point(10_000, 200))));

    private static Curves curves(boolean rightToLeft) {
        return new Curves(new Frame("cost", "Cost", "It falls.", rightToLeft), "descriptions", LINES);
    }

    @Test
    void isWellFormedAndHasASignForEachPoint() throws Exception {
        String svg = curves(false).svg();
        Document drawing = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        assertEquals("It falls.", drawing.getElementsByTagName("desc").item(0).getTextContent());
        assertEquals(6, svg.split("class=\"mark ").length - 1);
        assertTrue(svg.contains("parse &lt;bare&gt;"));
        assertTrue(svg.contains(">10,000<") && svg.contains(">100<"), svg);
        assertTrue(svg.contains("stroke-dasharray"));
    }

    @Test
    void whatIsTenTimesAsMuchIsOneStepFurther() {
        String svg = new Curves(new Frame("cost", "Cost", "Straight.", false), "descriptions",
            List.of(new Line("one", List.of(new Point(10, 10), new Point(100, 100), new Point(1000, 1000))))).svg();
        assertTrue(svg.contains("class=\"curve\" d=\"M64 332L297 182\"") && svg.contains("d=\"M297 182L530 32\""), svg);
    }

    @Test
    void runsFromTheRightWhereLanguagesDo() {
        assertTrue(curves(true).svg().contains("direction=\"rtl\""));
    }

    @Test
    void hasNoPlaceForNothing() {
        assertThrows(IllegalArgumentException.class, () -> new Curves(new Frame("cost", "Cost", "", false), "descriptions",
            List.of(new Line("one", List.of(new Point(0, 1))))));
    }
}
