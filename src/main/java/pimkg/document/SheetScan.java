package pimkg.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import pimkg.graph.Reading.Reason;

/**
 * A sheet while it is looked over. The parser of sheets trusts the numbers that it finds: a text of the number two thousand
 * million, or a cell in as many columns, would take all memory, and rows without a number would be given a wrong one.
 */
final class SheetScan {

    /** How many columns a sheet has at most. */
    static final int MOST_COLUMNS = 16_384;
    /** Formulas that fill a range are compared with every cell, and merged ranges are kept. */
    static final int MOST_RANGES = 10_000;

    private static final int DEPTH_OF_ROW = 2;
    private static final String LAST_COLUMN = "XFD";

    private final List<String> merged = new ArrayList<>();
    private int arrayFormulas;
    private int highestText = -1;
    private long rows;
    private long rowsWithoutNumber;
    private int cells;
    private int cellsWithoutAddress;
    private boolean isShared;
    private boolean inValue;

    /** The merged ranges, such as {@code A1:B2}. */
    List<String> merged() {
        return merged;
    }

    /** The highest number, from 0, of a shared text; -1 when there is none. */
    int highestText() {
        return highestText;
    }

    /** Whether the rows have no numbers: they are to be counted. */
    boolean countsRows() {
        return rowsWithoutNumber > 0;
    }

    boolean start(String name, int depth, XmlScan.Tag tag, XmlScan scan) throws DocumentException {
        switch (name) {
            case "row" -> {
                row(tag);
                return depth == DEPTH_OF_ROW;
            }
            case "c" -> {
                cell(tag);
                return depth == DEPTH_OF_ROW + 1;
            }
            case "v" -> {
                check(!inValue, "a value stands in a value");
                inValue = !tag.isEmpty();
                scan.forgetText();
            }
            case "f" -> arrayFormulas += plain(tag.attribute("t")).equals("array") ? 1 : 0;
            case "mergeCell" -> merged.add(tag.attribute("ref"));
            default -> { }
        }
        check(arrayFormulas <= MOST_RANGES && merged.size() <= MOST_RANGES,
            "a sheet has more than " + MOST_RANGES + " array formulas or merged ranges");
        return false;
    }

    void end(String name, XmlScan.Text text) throws DocumentException {
        if (!inValue || !name.equals("v")) {
            return;
        }
        inValue = false;
        if (isShared) {
            String number = text.get().strip();
            check(number.length() < 10 && number.chars().allMatch(digit -> digit >= '0' && digit <= '9'),
                "a cell names a shared text that is not there");
            highestText = Math.max(highestText, number.isEmpty() ? -1 : Integer.parseInt(number));
        }
    }

    private void row(XmlScan.Tag tag) throws DocumentException {
        rows++;
        rowsWithoutNumber += tag.attribute("r").isEmpty() ? 1 : 0;
        check(rowsWithoutNumber == 0 || rowsWithoutNumber == rows, "some rows have a number and others have none");
        cells = 0;
        cellsWithoutAddress = 0;
    }

    private void cell(XmlScan.Tag tag) throws DocumentException {
        isShared = plain(tag.attribute("t")).equals("s");
        String address = plain(tag.attribute("r"));
        int letters = 0;
        while (letters < address.length() && Character.isLetter(address.charAt(letters))) {
            letters++;
        }
        cells++;
        cellsWithoutAddress += address.isEmpty() ? 1 : 0;
        check(cellsWithoutAddress == 0 || cellsWithoutAddress == cells, "some cells have an address and others have none");
        boolean inside = letters < LAST_COLUMN.length()
            || letters == LAST_COLUMN.length() && address.substring(0, letters).toUpperCase(Locale.ROOT).compareTo(LAST_COLUMN) <= 0;
        check(inside && cells <= MOST_COLUMNS, "a row has more than " + MOST_COLUMNS + " columns");
    }

    /** Only a parser could tell what a reference stands for, and no program writes one here. */
    private static String plain(String value) throws DocumentException {
        check(value.indexOf('&') < 0, "a reference stands where a plain value belongs");
        return value;
    }

    private static void check(boolean right, String otherwise) throws DocumentException {
        if (!right) {
            throw DocumentException.of(Reason.DAMAGED, otherwise);
        }
    }
}
