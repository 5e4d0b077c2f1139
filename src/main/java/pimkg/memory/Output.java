package pimkg.memory;

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

    /** Numbers, without telling how many. */
    void numbers(long[] numbers) throws IOException {
        for (int done = 0; done < numbers.length; ) {
            int count = Math.min(numbers.length - done, room(Long.BYTES).remaining() / Long.BYTES);
            buffer.asLongBuffer().put(numbers, done, count);
            buffer.position(buffer.position() + count * Long.BYTES);
            done += count;
        }
    }

    /** Numbers, without telling how many. */
    void numbers(int[] numbers) throws IOException {
        for (int done = 0; done < numbers.length; ) {
            int count = Math.min(numbers.length - done, room(Integer.BYTES).remaining() / Integer.BYTES);
            buffer.asIntBuffer().put(numbers, done, count);
            buffer.position(buffer.position() + count * Integer.BYTES);
            done += count;
        }
    }

    void flag(boolean flag) throws IOException {
        room(1).put((byte) (flag ? 1 : 0));
    }

    void bytes(byte[] bytes) throws IOException {
        if (bytes.length > ROOM) {
            flush();
            out.write(bytes, 0, bytes.length);
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
