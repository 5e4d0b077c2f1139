package pimkg.again;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Numbers and bytes on their way to a file, many at a time. */
final class Output {

    private static final int ROOM = 1 << 16;

    private final OutputStream out;
    private final ByteBuffer buffer = ByteBuffer.allocate(ROOM);

    Output(OutputStream out) {
        this.out = out;
    }

    private ByteBuffer room(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            flush();
        }
        return buffer;
    }

    void number(int number) throws IOException {
        room(Integer.BYTES).putInt(number);
    }

    void number(long number) throws IOException {
        room(Long.BYTES).putLong(number);
    }

    void numbers(long[] numbers) throws IOException {
        number(numbers.length);
        for (long number : numbers) {
            number(number);
        }
    }

    void flag(boolean flag) throws IOException {
        room(1).put((byte) (flag ? 1 : 0));
    }

    void bytes(byte[] bytes) throws IOException {
        if (bytes.length > ROOM) {
            flush();
            out.write(bytes);
        } else {
            room(bytes.length).put(bytes);
        }
    }

    /** A text and its length before it. */
    void text(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        bytes(bytes);
    }

    void flush() throws IOException {
        out.write(buffer.array(), 0, buffer.position());
        buffer.clear();
    }
}
