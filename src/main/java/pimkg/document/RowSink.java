package pimkg.document;

import pimkg.graph.Note;

/** Takes a table, row by row. */
public interface RowSink {

    /**
     * A sheet begins; the rows that follow are its rows.
     *
     * @param sheet  from 0
     * @param name   what people call it; {@code ""} in a text file, which has one sheet
     * @param hidden whether people do not see it
     */
    void sheet(int sheet, String name, boolean hidden);

    /**
     * A row. Rows without any value may be left out.
     *
     * @throws pimkg.graph.StoppedException to read no further
     */
    void row(Row row);

    /** Something a person should know of the reading. */
    void note(Note note);
}
