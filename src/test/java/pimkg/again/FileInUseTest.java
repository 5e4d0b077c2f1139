package pimkg.again;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static pimkg.again.RecheckTest.VALIDATOR;
import static pimkg.again.RecheckTest.blocks;
import static pimkg.again.RecheckTest.input;
import static pimkg.again.RecheckTest.recheck;
import static pimkg.again.RecheckTest.same;
import static pimkg.again.RecheckTest.text;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pimkg.again.Account.How;
import pimkg.graph.RdfInput;

/** Files that are large, or that somebody writes to, are looked at from end to end and remembered as what they are, or not at all. */
class FileInUseTest {

    /** Whoever writes the file while it is judged: what comes of it is what was read, and nothing of it is remembered. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void doesNotRememberWhatChangedMeanwhile(boolean earlier) {
        List<String> blocks = blocks(30, 7);
        Recheck first = recheck(Map.of());
        first.judge(List.of(input("catalogue.ttl", text(blocks))));
        blocks.replaceAll(block -> block.startsWith("<https://example.org/dataset/8>") ? block.replace("round 8", "round 9") : block);
        String cut = text(blocks);
        RdfInput read = input("catalogue.ttl", cut.replace("dct:title \"Fictional dataset 8\"", "dct:alter \"Fictional dataset 8\""));
        assertNotEquals(VALIDATOR.judge(List.of(input("catalogue.ttl", cut))).findings().count(), VALIDATOR.judge(List.of(read)).findings().count());
        Recheck second = recheck(earlier ? first.memory() : Map.of());
        same("meanwhile", second.judge(List.of(becoming(input("catalogue.ttl", cut), read))), read);
        assertEquals(Map.of(), second.memory());
        assertEquals(How.ALWAYS, second.accounts().get(0).how());
    }

    /** One that is another when it is opened again, of the same size. */
    private static RdfInput becoming(RdfInput one, RdfInput other) {
        AtomicInteger opened = new AtomicInteger();
        return new RdfInput(one.name(), one.declared(), one.size(), () -> (opened.getAndIncrement() == 0 ? one : other).content().open());
    }

    /** Files are read a megabyte at a time, and a description may end just there. */
    @Test
    void looksAlsoBehindTheFirstMegabyte() {
        List<String> blocks = blocks(40, 7);
        String head = text(blocks.subList(0, 8));
        String comment = "\n# " + "a comment ".repeat(200_000);
        String before = text(blocks.subList(0, 7)) + comment.substring(0, (1 << 20) - head.getBytes(UTF_8).length) + "\n" + blocks.get(7) + "\n";
        assertEquals(1 << 20, before.getBytes(UTF_8).length);
        String behind = text(blocks.subList(8, blocks.size()));
        Recheck first = recheck(Map.of());
        first.judge(List.of(input("catalogue.ttl", before + behind)));
        RdfInput input = input("catalogue.ttl", before + behind.replaceAll("(?m)^    dct:publisher .*\n", ""));
        Recheck second = recheck(first.memory());
        same("behind", second.judge(List.of(input)), input);
        assertEquals(How.ALL, first.accounts().get(0).how());
    }
}
