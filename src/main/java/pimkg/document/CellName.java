package pimkg.document;

/** How spreadsheets call a cell: {@code F7}. */
public final class CellName {

    private static final int LETTERS = 26;

    private CellName() {
    }

    /**
     * The name of a cell.
     *
     * @param row    from 1
     * @param column from 1
     */
    public static String of(long row, int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.append(row).toString();
    }
}
