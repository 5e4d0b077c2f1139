package pimkg.memory;

import java.util.Optional;
import pimkg.graph.LongSet;
import pimkg.piece.Pieces;

/**
 * What is remembered of a file that was judged: hashes of its pieces, what came of each description, and no words of the file but
 * those that a report repeats.
 *
 * @param pieces  its pieces
 * @param spoken  of each piece, what it speaks of
 * @param entries its descriptions
 * @param classes the prints of what was looked for to tell what is no description
 */
public record FileMemory(Pieces pieces, Spoken spoken, Entries entries, LongSet classes) {

    /** How many remarks of the parser are remembered, of which a report tells the first {@value pimkg.graph.RdfReader#MAX_REMARKS}. */
    public static final int MAX_REMARKS = 10_000;

    /** No such file. */
    public static final FileMemory NOTHING = new FileMemory(new Pieces(), Spoken.NOTHING, Entries.NONE, new LongSet());

    /** The same with other descriptions. */
    public FileMemory with(Entries others) {
        return new FileMemory(pieces, spoken, others, classes);
    }

    /** Itself, when it is whole: of too many remarks of the parser some are lost. */
    public Optional<FileMemory> whole() {
        long remarks = spoken.more().values().stream().mapToLong(each -> each.remarks().size()).sum();
        return remarks >= MAX_REMARKS ? Optional.empty() : Optional.of(this);
    }
}
