package pimkg.again;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pimkg.again.RecheckTest.CORE;
import static pimkg.again.RecheckTest.DAY;
import static pimkg.again.RecheckTest.blocks;
import static pimkg.again.RecheckTest.input;
import static pimkg.again.RecheckTest.recheck;
import static pimkg.again.RecheckTest.same;
import static pimkg.again.RecheckTest.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pimkg.again.Account.How;
import pimkg.graph.RdfInput;
import pimkg.memory.Memory;
import pimkg.memory.MemoryFile;
import pimkg.memory.MemoryFile.State;
import pimkg.validation.Progress;

/** What is remembered comes back from its file, and from no other. */
class RememberedFileTest {

    @Test
    void aMemoryComesBackFromItsFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("memory");
        List<String> blocks = blocks(30, 9);
        Recheck first = recheck(Map.of());
        first.judge(List.of(input("catalogue.ttl", text(blocks))));
        MemoryFile.write(file, new Memory("key", DAY, first.memory()));
        MemoryFile.Opened opened = MemoryFile.read(file, "key", DAY, CORE.book());
        assertEquals(State.GOOD, opened.state());
        blocks.remove(3);
        RdfInput input = input("catalogue.ttl", text(blocks));
        Recheck second = new Recheck(RecheckTest.VALIDATOR, opened.memory(), DAY, Progress.NONE);
        same("from the file", second.judge(List.of(input)), input);
        assertEquals(How.CHANGES, second.accounts().get(0).how());
        assertEquals("[OWNER_READ, OWNER_WRITE]", new java.util.TreeSet<>(Files.getPosixFilePermissions(file)).toString());
        assertEquals(State.OTHER, MemoryFile.read(file, "other rules", DAY, CORE.book()).state());
        assertEquals(State.NONE, MemoryFile.read(folder.resolve("none"), "key", DAY, CORE.book()).state());
        assertTrue(!Files.readString(file, ISO_8859_1).contains("committees chose the questions"));
    }

    @Test
    void aDamagedFileIsNoMemory(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("memory");
        Recheck first = recheck(Map.of());
        first.judge(List.of(input("catalogue.ttl", text(blocks(10, 9)))));
        MemoryFile.write(file, new Memory("key", DAY, first.memory()));
        byte[] good = Files.readAllBytes(file);
        Random random = new Random(11);
        for (int trial = 0; trial < 60; trial++) {
            byte[] bad = trial % 3 == 0 ? Arrays.copyOf(good, random.nextInt(good.length)) : good.clone();
            if (trial % 3 != 0) {
                int at = random.nextInt(bad.length);
                bad[at] = (byte) (bad[at] + 1 + random.nextInt(255));
            }
            Files.write(file, bad);
            assertNotEquals(State.GOOD, MemoryFile.read(file, "key", DAY, CORE.book()).state(), "trial " + trial);
        }
    }

    /** With a good hash, as only somebody who means it can make it: whatever it says, it is read to its end or refused. */
    @Test
    void aForgedFileIsRefusedOrRead(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("memory");
        Recheck first = recheck(Map.of());
        first.judge(List.of(input("catalogue.ttl", text(blocks(3, 9)))));
        MemoryFile.write(file, new Memory("key", DAY, first.memory()));
        byte[] good = Files.readAllBytes(file);
        Random random = new Random(12);
        int refused = 0;
        for (int trial = 0; trial < 300; trial++) {
            byte[] bad = good.clone();
            bad[30 + random.nextInt(bad.length - 62)] = (byte) (random.nextBoolean() ? 0xff : random.nextInt(256));
            Files.write(file, hashed(bad));
            refused += MemoryFile.read(file, "key", DAY, CORE.book()).state() == State.GOOD ? 0 : 1;
        }
        assertTrue(refused > 20 && refused < 300, "refused: " + refused);
    }

    private static byte[] hashed(byte[] file) throws java.security.NoSuchAlgorithmException {
        byte[] hash = java.security.MessageDigest.getInstance("SHA-256").digest(Arrays.copyOf(file, file.length - 32));
        System.arraycopy(hash, 0, file, file.length - 32, 32);
        return file;
    }

    @Test
    void aFileOfAnotherWayToWriteOrOfSomebodyElseIsNoMemory(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("memory");
        Recheck first = recheck(Map.of());
        first.judge(List.of(input("catalogue.ttl", text(blocks(3, 9)))));
        MemoryFile.write(file, new Memory("key", DAY, first.memory()));
        byte[] good = Files.readAllBytes(file);
        int form = "pim-kg remembers\n".length() + Short.BYTES;
        assertEquals('4', good[form]);
        byte[] earlier = good.clone();
        earlier[form] = '2';
        Files.write(file, hashed(earlier));
        assertEquals(State.OTHER, MemoryFile.read(file, "key", DAY, CORE.book()).state());
        Files.writeString(file, "A letter that is dear to somebody.");
        assertEquals(State.FOREIGN, MemoryFile.read(file, "key", DAY, CORE.book()).state());
    }
}
