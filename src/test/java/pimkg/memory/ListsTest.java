package pimkg.memory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Lists of numbers, and numbers on their way to a file and back. */
class ListsTest {

    private static long[] list(Lists lists, int at) {
        LongStream.Builder numbers = LongStream.builder();
        lists.forEach(at, numbers);
        return numbers.build().toArray();
    }

    @Test
    void manyListsAreWhatWasPutIntoThem() {
        Random random = new Random(3);
        long[][] all = IntStream.range(0, 500).mapToObj(at -> random.longs(random.nextInt(6)).toArray()).toArray(long[][]::new);
        Lists.Builder builder = new Lists.Builder();
        IntStream.range(0, all.length).forEach(at -> builder.add(all[at]));
        Lists lists = builder.built();
        Lists.Builder copies = new Lists.Builder();
        IntStream.range(0, all.length).forEach(at -> copies.add(lists, all.length - 1 - at));
        Lists turned = copies.built();
        assertEquals(500, lists.size());
        for (int at = 0; at < all.length; at++) {
            assertArrayEquals(all[at], list(lists, at));
            assertArrayEquals(all[at], list(turned, all.length - 1 - at));
            long first = all[at].length == 0 ? 0 : all[at][0];
            assertEquals(all[at].length > 0, lists.any(at, number -> number == first));
        }
        assertFalse(lists.any(0, number -> false));
    }

    @Test
    void whatIsNoListIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Lists(new int[] {2, 1, 3}, new long[3]));
        assertThrows(IllegalArgumentException.class, () -> new Lists(new int[] {1, 2}, new long[3]));
        assertThrows(IllegalArgumentException.class, () -> new Lists(new int[] {-1}, new long[0]));
    }

    @Test
    void numbersComeBackThroughAFileWhateverTheirNumber() throws Exception {
        for (int number : new int[] {0, 1, 7, 4095, 4096, 4097, 8191, 8192, 8193, 50_000}) {
            long[] longs = new Random(number).longs(number).toArray();
            int[] ints = new Random(number).ints(number).toArray();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            Output out = new Output(bytes);
            out.text("before");
            out.numbers(longs);
            out.numbers(ints);
            out.bytes(new byte[number]);
            out.number(5);
            out.flush();
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Input in = new Input(new ByteArrayInputStream(bytes.toByteArray()), bytes.size(), digest);
            assertEquals("before", in.text());
            assertArrayEquals(longs, in.longs(number));
            assertArrayEquals(ints, in.ints(number));
            assertArrayEquals(new byte[number], in.bytes(number));
            assertEquals(5, in.number());
            assertTrue(in.isAtEnd());
            assertArrayEquals(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()), digest.digest());
            assertThrows(IOException.class, in::number);
        }
    }

    @Test
    void noMoreIsAskedForThanThereIs() throws Exception {
        Input in = new Input(new ByteArrayInputStream(new byte[100]), 100, MessageDigest.getInstance("SHA-256"));
        assertThrows(IOException.class, () -> in.longs(13));
        assertThrows(IOException.class, () -> in.longs(Integer.MAX_VALUE));
        assertThrows(IOException.class, () -> in.bytes(-1));
        assertEquals(12, in.longs(12).length);
        Input shorter = new Input(new ByteArrayInputStream(new byte[10]), 100, MessageDigest.getInstance("SHA-256"));
        assertThrows(IOException.class, () -> shorter.longs(12));
    }
}
