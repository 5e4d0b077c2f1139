package pimkg.graph;

import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.digest.MurmurHash3;

/** 64 bits that stand for a text. Of a million texts two have the same once in 10^8 times. */
public final class Hash {

    private Hash() {
    }

    /** That of a text; never 0. */
    public static long of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        long hash = MurmurHash3.hash128x64(bytes, 0, bytes.length, 0)[0];
        return hash == 0 ? 1 : hash;
    }
}
