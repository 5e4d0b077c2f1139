package pimkg.sssom;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pimkg.crosswalk.Mapping;
import pimkg.crosswalk.MappingSet;
import pimkg.crosswalk.Slot;
import pimkg.graph.RdfInput;
import pimkg.graph.Utf8;
import pimkg.sssom.Trouble.Kind;

/** Reads the table form of SSSOM, with its head before the table or in a file of its own. Any bytes give a reading. */
public final class SssomTsvReader {

    /** The largest file that is taken in, in bytes. */
    public static final long LARGEST = 64L << 20;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final TroubleLog log;

    private SssomTsvReader(TroubleLog log) {
        this.log = log;
    }

    /** Reads a table that brings its head, or has none. */
    public static MappingReading read(RdfInput file) {
        return read(file, Optional.empty());
    }

    /** Reads a table whose head is a file of its own, where there is one. */
    public static MappingReading read(RdfInput file, Optional<RdfInput> metadata) {
        TroubleLog log = new TroubleLog(file.name());
        Optional<String> text = text(file, log);
        if (text.isEmpty()) {
            return MappingReading.none(log);
        }
        MappingSet outer = metadata.map(head -> metadata(head, log)).orElseGet(() -> MappingReading.none(log).set());
        MappingSet set = new SssomTsvReader(log).table(text.get(), outer);
        return new MappingReading(file.name(), set.propagated(), log.all());
    }

    private static MappingSet metadata(RdfInput file, TroubleLog log) {
        TroubleLog own = new TroubleLog(file.name());
        MappingSet head = text(file, own).map(text -> new HeadReader(own, 0).read(text)).orElseGet(() -> MappingReading.none(own).set());
        own.all().forEach(trouble -> log.add(trouble.origin(), trouble.kind(), trouble.words().toArray(String[]::new)));
        return head;
    }

    /** The text of a file; empty, and told, when it is too large, damaged, or nothing. */
    public static Optional<String> text(RdfInput file, TroubleLog log) {
        if (file.size() > LARGEST) {
            log.add(0, Kind.TOO_LARGE, Long.toString(file.size() >> 20), Long.toString(LARGEST >> 20));
            return Optional.empty();
        }
        try (InputStream in = file.content().open()) {
            Optional<Long> damage = Utf8.firstDamage(file);
            if (damage.isPresent()) {
                log.add(damage.get(), Kind.ENCODING);
                return Optional.empty();
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String bare = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
            if (bare.isBlank()) {
                log.add(0, Kind.EMPTY);
            }
            return Optional.of(bare).filter(content -> !content.isBlank());
        } catch (IOException unreadable) {
            log.add(0, Kind.IO, String.valueOf(unreadable.getMessage()));
            return Optional.empty();
        }
    }

    private MappingSet table(String text, MappingSet outer) {
        StringBuilder yaml = new StringBuilder();
        int start = 0;
        long line = 1;
        while (start < text.length() && text.charAt(start) == '#') {
            int end = text.indexOf('\n', start) < 0 ? text.length() : text.indexOf('\n', start) + 1;
            yaml.append(text, start + 1, end);
            start = end;
            line++;
        }
        MappingSet head = yaml.isEmpty() ? outer : new HeadReader(log, 0).read(yaml.toString());
        List<TsvRows.Row> rows = TsvRows.of(text, start, line, log);
        List<String> names = rows.isEmpty() ? List.of() : rows.get(0).cells().stream().map(String::strip).map(Older::name).toList();
        if (!isHeader(names)) {
            log.add(rows.isEmpty() ? 0 : rows.get(0).line(), Kind.COLUMNS);
            return head;
        }
        lookOver(names, head, rows.get(0).line());
        return head.with(mappings(names, head, rows.subList(1, rows.size())));
    }

    private static boolean isHeader(List<String> names) {
        return names.stream().anyMatch(name -> Slot.named(name).filter(Slot::isOnMapping).isPresent());
    }

    private void lookOver(List<String> names, MappingSet head, long line) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            Optional<Slot> slot = Slot.named(name);
            if (!name.isEmpty() && !seen.add(name)) {
                log.add(line, Kind.COLUMN_TWICE, name);
            } else if (slot.isPresent() && !slot.get().isOnMapping()) {
                log.add(line, Kind.MISPLACED_SLOT, name);
            } else if (slot.isEmpty() && !Older.isReplaced(name) && !name.startsWith("ext_") && !name.isEmpty()
                && head.extensions().stream().noneMatch(extension -> extension.slotName().equals(name))) {
                log.add(line, Kind.UNKNOWN_SLOT, name);
            }
        }
    }

    private List<Mapping> mappings(List<String> names, MappingSet head, List<TsvRows.Row> rows) {
        RowReader reader = new RowReader(names, head, log);
        List<Mapping> mappings = new ArrayList<>();
        rows.forEach(row -> reader.read(row).ifPresent(mappings::add));
        return mappings;
    }
}
