package pimkg.piece;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Hashes the pieces of a file in its order, each together with the directives before it: a change of a prefix changes the hashes of all that
 * follows.
 */
final class PieceHash {

    private final MessageDigest digest;
    private final byte[] context = new byte[2 * Long.BYTES];
    private ByteBuffer hash = ByteBuffer.allocate(context.length);

    PieceHash() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    /** Hashes one. */
    void of(byte[] text, int start, int length) {
        begin();
        add(text, start, length);
        end();
    }

    /** Begins with one that comes bit by bit. */
    void begin() {
        digest.update(context);
    }

    void add(byte[] text, int start, int length) {
        digest.update(text, start, length);
    }

    void end() {
        hash = ByteBuffer.wrap(digest.digest());
    }

    /** What was hashed last is a directive, on which all that follows depends. */
    void isDirective() {
        hash.get(0, context);
    }

    /** Half of the hash that was made last. */
    long high() {
        return hash.getLong(0);
    }

    /** The other half. */
    long low() {
        return hash.getLong(Long.BYTES);
    }

    /** Whether that is the hash of a piece. */
    boolean isOf(Pieces pieces, int piece) {
        return high() == pieces.high(piece) && low() == pieces.low(piece);
    }
}
