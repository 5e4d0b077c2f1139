package pimkg.reply;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * All that can go wrong with a request, from {@code problems.csv}. A code stays over releases; its words are in the bundles.
 *
 * @param kinds in the order of the file
 */
public record ProblemCatalogue(List<Kind> kinds) {

    /** Where the catalogue is served; a kind is below it. */
    public static final String PATH = "/problems";

    private static final CSVFormat TABLE = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final ProblemCatalogue PACKAGED = read();

    /**
     * One kind of problem.
     *
     * @param code     its name
     * @param statuses the HTTP statuses that it comes with
     * @param retry    whether the same request may succeed a little later
     */
    public record Kind(String code, List<Integer> statuses, boolean retry) {
    }

    /** The one that ships. */
    public static ProblemCatalogue packaged() {
        return PACKAGED;
    }

    private static ProblemCatalogue read() {
        try (Reader in = new InputStreamReader(ProblemCatalogue.class.getResourceAsStream("problems.csv"), StandardCharsets.UTF_8)) {
            return new ProblemCatalogue(TABLE.parse(in).stream().map(ProblemCatalogue::kind).toList());
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private static Kind kind(CSVRecord row) {
        return new Kind(row.get("code"), Stream.of(row.get("statuses").split(" ")).map(Integer::valueOf).toList(),
            Boolean.parseBoolean(row.get("retry")));
    }

    /** A kind by its code. */
    public Optional<Kind> kind(String code) {
        return kinds.stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** Whether the same request may succeed a little later. */
    boolean mayRetry(String code) {
        return kind(code).filter(Kind::retry).isPresent();
    }
}
