package pimkg.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters come as Java's own reader gives them, however the bytes come and however many letters are asked for. */
class Utf8ReaderTest {

    private static final int[] LETTERS = {0, 'a', 'z', '\n', '"', 0x7f, 0x80, 'é', 0x7ff, 0x800, 'ر', '漢', 0xfffd, 0x1f4a7, 0x10ffff};

    /** A stream that gives a few bytes at a time, as networks do. */
    private static InputStream dripping(byte[] bytes, Random random) {
        return new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                return super.read(into, offset, Math.min(length, 1 + random.nextInt(random.nextInt(20) == 0 ? 70_000 : 9)));
            }
        };
    }

    private static String read(InputStream in, Random random) throws IOException {
        StringWriter text = new StringWriter();
        try (Reader reader = new Utf8Reader(in)) {
            char[] some = new char[100];
            for (int number = 0; number >= 0; number = reader.read(some, 3, 1 + random.nextInt(90))) {
                text.write(some, 3, number);
            }
            assertEquals(-1, reader.read(), "It stays at its end.");
        }
        return text.toString();
    }

    private static String asJava(byte[] bytes) throws IOException {
        StringWriter text = new StringWriter();
        new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8).transferTo(text);
        return text.toString();
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int run = random.nextInt(60); run > 0; run--) {
            boolean plain = random.nextBoolean();
            for (int length = random.nextInt(40); length > 0; length--) {
                text.appendCodePoint(plain ? 'a' + random.nextInt(26) : LETTERS[random.nextInt(LETTERS.length)]);
            }
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void anyTextIsReadAsJavaReadsIt(long seed) throws IOException {
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            String text = text(random);
            assertEquals(text, read(dripping(text.getBytes(StandardCharsets.UTF_8), random), random));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"é", "漢", "\uD83D\uDCA7"})
    void moreThanABufferOfLettersBeyondAsciiIsReadWhole(String letter) throws IOException {
        String text = "a" + letter.repeat(100_000) + "b" + letter;
        assertEquals(text, read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), new Random(5)));
    }

    /** As when somebody sends the beginning, and waits for what is said of it. */
    @Test
    void whatIsThereIsHandedOnWithoutWaitingForMore() throws IOException {
        InputStream beginning = new SequenceInputStream(new ByteArrayInputStream("añb".getBytes(StandardCharsets.UTF_8)), new InputStream() {
            @Override
            public int read() {
                throw new AssertionError("Waits.");
            }
        });
        char[] letters = new char[10];
        assertEquals(3, new Utf8Reader(beginning).read(letters));
        assertEquals("añb", new String(letters, 0, 3));
    }

    @Test
    void aByteOrderMarkIsNoLetterAtTheBeginningOnly() throws IOException {
        String marked = "\uFEFF\uFEFF@prefix \uFEFFé";
        assertEquals(marked.substring(1), read(dripping(marked.getBytes(StandardCharsets.UTF_8), new Random(6)), new Random(7)));
        assertEquals("", read(new ByteArrayInputStream("\uFEFF".getBytes(StandardCharsets.UTF_8)), new Random(8)));
        assertEquals("", read(new ByteArrayInputStream(new byte[0]), new Random(9)));
    }

    /** As in a file that somebody writes to after it was looked over. */
    @Test
    void whatIsDamagedIsReplacedAndNeverLeftOut() throws IOException {
        Random random = new Random(10);
        for (int round = 0; round < 500; round++) {
            byte[] bytes = text(random).getBytes(StandardCharsets.UTF_8);
            for (int damage = 0; damage < 3 && bytes.length > 0; damage++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            String expected = asJava(bytes);
            String found = read(dripping(bytes, random), random);
            // How many signs stand for one damage depends on where Java cuts.
            assertArrayEquals(expected.split("\uFFFD+"), found.split("\uFFFD+"), () -> expected + "\n" + found);
            assertEquals(expected.indexOf('\uFFFD') >= 0, found.indexOf('\uFFFD') >= 0);
        }
        byte[] continuing = new byte[70_000];
        Arrays.fill(continuing, (byte) 0x80);
        assertTrue(read(new ByteArrayInputStream(continuing), random).matches("\uFFFD{70000}"));
    }
}
