package pimkg.desk;

/**
 * What somebody is about to submit, as the form holds it: everything but their token.
 *
 * @param id            what the description is to be called; empty when it says so itself
 * @param audience      the code of those who are to read it; empty when it says so itself
 * @param sharedMailbox whether somebody has looked at addresses that are built like a person's
 * @param name          of the file that it was taken from; may be empty
 * @param text          the description
 * @param expected      what was there when it was looked at: a hash, {@link #ABSENT}, or nothing when nobody has looked
 * @param again         whether the file has to be chosen again, as it is no text or too long to be sent back
 */
public record Draft(String id, String audience, boolean sharedMailbox, String name, String text, String expected, boolean again) {

    /** That nothing is there. */
    public static final String ABSENT = "absent";

    /** Nothing yet. */
    public static Draft empty(String id) {
        return new Draft(id, "", false, "", "", "", false);
    }

    /** The same, of which it is known what is there now. */
    public Draft looked(String called, String there) {
        return new Draft(called, audience, sharedMailbox, name, text, there, again);
    }

    /** The same, to be looked at again. */
    public Draft unlooked() {
        return looked(id, "");
    }

    /** Whether everything is known that is needed to store it as it was looked at. */
    public boolean isLookedAt() {
        return !expected.isEmpty() && !id.isEmpty();
    }
}
