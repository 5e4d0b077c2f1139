package pimkg.graph;

import java.util.Optional;

/**
 * Something that can be read as statements, again and again: RDF itself, or a spreadsheet or JSON record in the form of an
 * agency.
 */
public interface Source {

    /** What messages call it: a file name as the user gave it, {@code standard input}, {@code request body}. */
    String name();

    /** In bytes. */
    long size();

    /**
     * Reads all of it and hands on each statement. What was handed on before it turns out to be unreadable is to be thrown
     * away.
     *
     * @return {@link Reading.Streamed} or {@link Reading.Unreadable}
     */
    Reading stream(RdfReader.Statements statements);

    /**
     * The place that a position among the statements stands for.
     *
     * @param position as the statements gave it; empty when it is not known
     * @param rule     the name of what was asked, such as {@code rule:Title}: a form can have one place that answers it
     * @param path     the property that is missing there, as {@code prefix:name} or a path of these: a form with a place for
     *                 each property can tell where it belongs; empty when something is there
     */
    Place place(Optional<Position> position, String rule, Optional<String> path);
}
