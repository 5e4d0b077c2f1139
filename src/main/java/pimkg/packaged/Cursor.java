package pimkg.packaged;

import java.nio.charset.StandardCharsets;

/** Reads numbers and texts one after the other. Numbers take seven bits a byte, the least first; the highest bit says that more follow. */
final class Cursor {

    private final byte[] bytes;
    private int at;

    Cursor(byte[] bytes, int at) {
        this.bytes = bytes;
        this.at = at;
    }

    int at() {
        return at;
    }

    Cursor skip(int length) {
        at += length;
        return this;
    }

    int number() {
        return (int) longNumber();
    }

    long longNumber() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes[at++];
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    String text() {
        int length = number();
        at += length;
        return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }
}
