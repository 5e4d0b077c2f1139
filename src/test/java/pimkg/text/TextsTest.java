package pimkg.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every package that speaks to people says the same in four languages. */
class TextsTest {

    private static final Path RESOURCES = Path.of("src/main/resources/pimkg");

    static Stream<Path> packages() throws IOException {
        try (Stream<Path> paths = Files.walk(RESOURCES)) {
            return paths.filter(path -> path.endsWith("messages_en.properties")).map(Path::getParent).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("packages")
    void allLanguagesHaveTheSameKeysAndTheSameBlanks(Path folder) throws IOException {
        Properties english = read(folder, Language.EN);
        assertFalse(english.isEmpty());
        for (Language language : Language.values()) {
            Properties other = read(folder, language);
            assertEquals(new TreeSet<>(english.keySet()), new TreeSet<>(other.keySet()), language.tag());
            for (String key : english.stringPropertyNames()) {
                assertEquals(blanks(english.getProperty(key)), blanks(other.getProperty(key)), language.tag() + " " + key);
                assertFalse(other.getProperty(key).isBlank(), language.tag() + " " + key);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("packages")
    void everyMessageIsAPatternWithoutStraightApostrophes(Path folder) throws IOException {
        for (Language language : Language.values()) {
            for (Object message : read(folder, language).values()) {
                assertFalse(message.toString().contains("'"), () -> "MessageFormat eats the apostrophe of: " + message);
                assertTrue(new MessageFormat(message.toString()).getFormats().length < 6);
            }
        }
    }

    private static Set<String> blanks(String message) {
        return Pattern.compile("\\{\\d}").matcher(message).results().map(found -> found.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties read(Path folder, Language language) throws IOException {
        Properties properties = new Properties();
        properties.load(Files.newBufferedReader(folder.resolve("messages_" + language.tag() + ".properties")));
        List<String> lines = Files.readAllLines(folder.resolve("messages_" + language.tag() + ".properties"));
        assertEquals(lines.stream().filter(line -> line.contains("=") && !line.startsWith("#")).count(), properties.size(), "a key twice");
        return properties;
    }
}
