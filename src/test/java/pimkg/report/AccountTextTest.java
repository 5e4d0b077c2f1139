package pimkg.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pimkg.form.Form;
import pimkg.form.Forms;
import pimkg.graph.Account;
import pimkg.graph.Account.Field;
import pimkg.graph.Account.Use;
import pimkg.graph.Note;
import pimkg.graph.Place;
import pimkg.text.Language;

/** Every form has a name, and every note that a reader can make has words, in four languages. */
class AccountTextTest {

    private static final Pattern NOTED = Pattern.compile("(?:Note|Remark)\\.of\\(\\s*\"([a-z-]+)\"|\\bnote\\(\\s*\"([a-z-]+)\"");

    @ParameterizedTest
    @EnumSource
    void everyFormHasAName(Language language) {
        for (Form form : Forms.packaged().all()) {
            assertFalse(new AccountText(language).form(new Account(form.code(), 0, List.of(), Map.of(), List.of())).isBlank());
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyNoteHasWords(Language language) throws IOException {
        Set<String> codes = codes();
        assertTrue(codes.size() > 15, codes::toString);
        for (String code : codes) {
            assertFalse(new AccountText(language).of(Note.of(code, Place.of("a.csv"), "1", "2", "3")).isBlank(), code);
        }
    }

    private static Set<String> codes() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (String folder : List.of("intake", "document")) {
            try (Stream<Path> files = Files.list(Path.of("src/main/java/pimkg", folder))) {
                for (Path file : files.toList()) {
                    Matcher matcher = NOTED.matcher(Files.readString(file));
                    while (matcher.find()) {
                        codes.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
                    }
                }
            }
        }
        return codes;
    }

    @Test
    void fieldsAreToldByWhatBecameOfThem() {
        Account account = new Account("hdx", 1, List.of(new Field("title", Use.USED, 1), new Field("colour", Use.UNUSED, 1),
            new Field("maintainer", Use.PERSONAL, 1), new Field("batch", Use.TECHNICAL, 1)), Map.of(), List.of());
        assertEquals(List.of("a.json: read as a record of HDX. Descriptions 1, fields used 1 of 4.", "Not used: colour",
            "Left out on purpose, because they name people: maintainer",
            "Book-keeping of the system it comes from, not needed: batch"), new AccountText(Language.EN).of("a.json", account));
    }

    @Test
    void muchBookKeepingIsCutAndSaysSo() {
        List<Field> fields = Stream.iterate(0, each -> each + 1).limit(30).map(each -> new Field("f" + each, Use.TECHNICAL, 1)).toList();
        String line = new AccountText(Language.EN).of("a.json", new Account("hdx", 1, fields, Map.of(), List.of())).get(1);
        assertTrue(line.endsWith("f7 … and 22 more"), line);
    }
}
