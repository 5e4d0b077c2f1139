package pimkg.store;

/**
 * What was found when a store was opened.
 *
 * @param cut      bytes of records that were begun and never acknowledged, for example when the power failed: cut off, and kept in a
 *                 file beside the journal
 * @param replayed versions that were in the journal only, and are now in the databases too
 * @param rebuilt  whether the databases were gone, or spoilt when a process was killed, and are made anew
 */
public record Opening(long cut, long replayed, boolean rebuilt) {

    /** Whether all was as it was left. */
    public boolean isQuiet() {
        return cut == 0 && replayed == 0 && !rebuilt;
    }
}
