package pimkg.again;

import java.util.List;
import java.util.Optional;
import pimkg.graph.LongSet;
import pimkg.graph.RdfReader;
import pimkg.piece.Pieces;

/**
 * What is remembered of a file that was judged: hashes of its pieces, what came of each description, and no words of the file but
 * those that a report repeats.
 *
 * @param pieces  its pieces
 * @param said    of each piece, what it speaks of
 * @param entries its descriptions
 * @param classes the prints of what was looked for to tell what is no description
 */
record FileMemory(Pieces pieces, List<Said> said, List<Entry> entries, LongSet classes) {

    static final FileMemory NOTHING = new FileMemory(new Pieces(), List.of(), List.of(), new LongSet());

    /** Itself, when it is whole: with too many remarks of the parser not all are told, and those that have no place can't move. */
    Optional<FileMemory> whole() {
        long remarks = said.stream().mapToLong(each -> each.remarks().size()).sum();
        return remarks >= RdfReader.MAX_REMARKS ? Optional.empty() : Optional.of(this);
    }
}
