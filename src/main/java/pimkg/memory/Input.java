package pimkg.memory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Numbers and bytes from a file, many at a time, and a hash of all of them. No more is asked for than the file can have. */
final class Input {

    private static final int ROOM = 1 << 16;

    private final InputStream in;
    private final MessageDigest digest;
    private final ByteBuffer buffer = ByteBuffer.allocate(ROOM).flip();
    /** What was not taken yet, of the buffer and of the file behind it. */
    private long left;

    /** Reads so many bytes. */
    Input(InputStream in, long left, MessageDigest digest) {
        this.in = in;
        this.left = left;
        this.digest = digest;
    }

    private ByteBuffer take(int bytes) throws IOException {
        if (bytes > left) {
            throw new IOException("cut off");
        }
        if (buffer.remaining() < bytes) {
            fill();
        }
        left -= bytes;
        return buffer;
    }

    private void fill() throws IOException {
        int unhashed = buffer.remaining();
        buffer.compact();
        int wanted = (int) Math.min(buffer.remaining(), left - unhashed);
        if (in.readNBytes(buffer.array(), unhashed, wanted) < wanted) {
            throw new IOException("cut off");
        }
        digest.update(buffer.array(), unhashed, wanted);
        buffer.position(unhashed + wanted).flip();
    }

    boolean isAtEnd() {
        return left == 0;
    }

    /** Goes to the end, for the hash. */
    void skip() throws IOException {
        while (left > 0) {
            int count = (int) Math.min(left, ROOM / 2);
            take(count).position(buffer.position() + count);
        }
    }

    int number() throws IOException {
        return take(Integer.BYTES).getInt();
    }

    long[] longs(int number) throws IOException {
        long[] numbers = new long[some(number, Long.BYTES)];
        for (int done = 0; done < number; ) {
            int count = Math.min(number - done, ROOM / 2 / Long.BYTES);
            take(count * Long.BYTES).asLongBuffer().get(numbers, done, count);
            buffer.position(buffer.position() + count * Long.BYTES);
            done += count;
        }
        return numbers;
    }

    int[] ints(int number) throws IOException {
        int[] numbers = new int[some(number, Integer.BYTES)];
        for (int done = 0; done < number; ) {
            int count = Math.min(number - done, ROOM / 2 / Integer.BYTES);
            take(count * Integer.BYTES).asIntBuffer().get(numbers, done, count);
            buffer.position(buffer.position() + count * Integer.BYTES);
            done += count;
        }
        return numbers;
    }

    byte[] bytes(int number) throws IOException {
        byte[] bytes = new byte[some(number, 1)];
        for (int done = 0; done < number; ) {
            int count = Math.min(number - done, ROOM / 2);
            take(count).get(bytes, done, count);
            done += count;
        }
        return bytes;
    }

    private int some(int number, int size) throws IOException {
        if (number < 0 || number > left / size) {
            throw new IOException("cut off");
        }
        return number;
    }

    /** Its length in two bytes and then its letters: so every way to write such files begins, and is told from the others. */
    String name() throws IOException {
        return new String(bytes(Short.toUnsignedInt(take(Short.BYTES).getShort())), StandardCharsets.UTF_8);
    }

    /** A text and its length before it. */
    String text() throws IOException {
        return new String(bytes(number()), StandardCharsets.UTF_8);
    }
}
