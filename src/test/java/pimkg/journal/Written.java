package pimkg.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A small journal on disk, of two acknowledged batches with three records. */
final class Written {

    static final Instant CREATED = Instant.parse("2026-11-28T04:00:00Z");

    private Written() {
    }

    static Draft draft(String kind, String by, String body) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("kind", kind);
        fields.put("by", by);
        fields.put("after", "");
        return new Draft(fields, body);
    }

    static Path journal(Path folder) throws IOException, JournalException {
        Path path = folder.resolve("journal.txt");
        Journal.create(path, CREATED);
        try (Journal journal = Journal.open(path, batch -> { })) {
            journal.append(List.of(
                List.of(draft("stored", "Amina Example", "<urn:s> <urn:p> \"كتاب\" .\n<urn:s> <urn:q> _:c14n0 .\n"), draft("removed", "Luc Exemple", "")),
                List.of(draft("stored", "Amina Example", "<urn:s> <urn:p> \"2\" .\n"))));
            journal.acknowledge();
        }
        return path;
    }

    /** A copy of a journal and of the file beside it. */
    static Path copy(Path journal, Path folder) throws IOException {
        Path copy = folder.resolve("journal.txt");
        Files.createDirectories(folder);
        Files.write(copy, Files.readAllBytes(journal));
        Files.write(head(copy), Files.readAllBytes(head(journal)));
        return copy;
    }

    static Path head(Path journal) {
        return journal.resolveSibling("journal.txt.head");
    }

    /** The numbers of the records that are given out when it is opened. */
    static List<Long> open(Path path) throws IOException, JournalException {
        List<Long> numbers = new ArrayList<>();
        Journal.open(path, batch -> batch.forEach(record -> numbers.add(record.number()))).close();
        return numbers;
    }
}
