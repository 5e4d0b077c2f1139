package pimkg.submission;

import java.util.Optional;
import pimkg.catalogue.Expected;
import pimkg.version.Audience;

/**
 * How something that was sent is to be taken.
 *
 * @param agency        whose it is, by its short name
 * @param id            what the one description in it is to be called; empty when there may be many, which say so themselves
 * @param audience      who is to read it, as far as the descriptions do not say so themselves
 * @param expected      what has to be there before
 * @param sharedMailbox whether somebody has looked at addresses that are built like a person's, and they are a team's
 * @param dry           whether everything is to be done but keeping it
 * @param by            who sends it
 */
public record Wish(String agency, Optional<String> id, Optional<Audience> audience, Expected expected, boolean sharedMailbox, boolean dry,
                   String by) {
}
