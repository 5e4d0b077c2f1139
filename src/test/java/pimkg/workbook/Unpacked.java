package pimkg.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A workbook as the parts that a spreadsheet program reads. */
final class Unpacked {

    private static final Pattern LETTERS = Pattern.compile("\\d+");

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    Unpacked(byte[] workbook) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    String text(String part) {
        return new String(parts.get(part), StandardCharsets.UTF_8);
    }

    /** Every part that is XML, parsed: a damaged one throws. */
    Document xml(String part) {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(parts.get(part)));
        } catch (SAXException | ParserConfigurationException | IOException damaged) {
            throw new IllegalStateException(part, damaged);
        }
    }

    List<String> names() {
        return List.copyOf(parts.keySet());
    }

    private static List<Element> elements(Document part, String name) {
        NodeList found = part.getElementsByTagName(name);
        List<Element> all = new ArrayList<>();
        for (int at = 0; at < found.getLength(); at++) {
            all.add((Element) found.item(at));
        }
        return all;
    }

    List<String> sheets() {
        return elements(xml("xl/workbook.xml"), "sheet").stream().map(sheet -> sheet.getAttribute("name")).toList();
    }

    /** The notes of a sheet, by cell. */
    Map<String, String> notes(int sheet) {
        Map<String, String> notes = new LinkedHashMap<>();
        if (parts.containsKey("xl/comments" + sheet + ".xml")) {
            elements(xml("xl/comments" + sheet + ".xml"), "comment").forEach(note -> notes.put(note.getAttribute("ref"), note.getTextContent()));
        }
        return notes;
    }

    /** The texts of a sheet, by cell; days by their number. */
    Map<String, String> cells(int sheet) {
        Map<String, String> cells = new LinkedHashMap<>();
        elements(xml("xl/worksheets/sheet" + sheet + ".xml"), "c").forEach(cell -> cells.put(cell.getAttribute("r"), cell.getTextContent()));
        return cells;
    }

    /** The drop-down lists of a sheet, by the letters of their column: the cells that have them, and the list. */
    Map<String, String> lists(int sheet) {
        Map<String, String> lists = new LinkedHashMap<>();
        elements(xml("xl/worksheets/sheet" + sheet + ".xml"), "dataValidation").forEach(list -> lists.put(
            LETTERS.split(list.getAttribute("sqref"))[0],
            list.getAttribute("sqref") + " " + list.getTextContent() + " " + (list.getAttribute("showErrorMessage").equals("true") ? list.getAttribute("errorStyle") : "free")));
        return lists;
    }

    /** Where the cells of a sheet lead to, by cell. */
    Map<String, String> links(int sheet) {
        Map<String, String> links = new LinkedHashMap<>();
        elements(xml("xl/worksheets/sheet" + sheet + ".xml"), "hyperlink").forEach(link -> links.put(link.getAttribute("ref"), link.getAttribute("location")));
        return links;
    }

    /** The colour of a cell, as six hexadecimal digits behind the opacity; empty when it has none. */
    String colour(int sheet, String cell) {
        Matcher style = Pattern.compile("r=\"" + cell + "\" s=\"(\\d+)\"").matcher(text("xl/worksheets/sheet" + sheet + ".xml"));
        if (!style.find()) {
            return "";
        }
        Document styles = xml("xl/styles.xml");
        Element format = elements((Element) styles.getElementsByTagName("cellXfs").item(0)).get(Integer.parseInt(style.group(1)));
        Element fill = elements((Element) styles.getElementsByTagName("fills").item(0)).get(Integer.parseInt(format.getAttribute("fillId")));
        NodeList colours = fill.getElementsByTagName("fgColor");
        return colours.getLength() == 0 ? "" : ((Element) colours.item(0)).getAttribute("rgb");
    }

    private static List<Element> elements(Element parent) {
        List<Element> children = new ArrayList<>();
        for (int at = 0; at < parent.getChildNodes().getLength(); at++) {
            if (parent.getChildNodes().item(at) instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }
}
