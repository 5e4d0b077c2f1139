package pimkg.access;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * A new token. It is told once, to its holder; what is kept is the line, from which nobody can find the token.
 *
 * @param token what its holder sends
 * @param line  what goes into the file of tokens
 */
public record Minted(String token, String line) {

    /** Begins every token, so that a scanner for leaked secrets can know one. */
    static final String BEGIN = "pim_";
    /** 256 bits: nobody guesses them, so that one round of hashing is enough. */
    private static final int BYTES = 32;

    /** A token for a holder. */
    public static Minted of(Holder holder) {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        String token = BEGIN + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        return new Minted(token, holder.name() + "  " + holder.duty() + "  " + Tokens.hash(token));
    }

    /** Tells nothing. */
    @Override
    public String toString() {
        return "Minted";
    }
}
