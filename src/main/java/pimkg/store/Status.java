package pimkg.store;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import pimkg.journal.Mark;
import pimkg.version.Audience;

/**
 * What a store holds.
 *
 * @param head         how far its journal goes, and the hash that stands for all of it
 * @param created      when the journal was begun, as it says
 * @param last         when something was changed last; empty when nothing ever was
 * @param descriptions how many are in the catalogue now, for each audience
 * @param agencies     of how many agencies
 * @param open         whether a process has it open for writing
 */
public record Status(Mark head, String created, Optional<Instant> last, Map<Audience, Long> descriptions, long agencies, boolean open) {
}
