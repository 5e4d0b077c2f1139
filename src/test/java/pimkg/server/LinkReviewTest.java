package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pimkg.server.ServerUnderTest.assertProblem;
import static pimkg.server.ServerUnderTest.header;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import pimkg.crosswalk.Mapping;
import pimkg.crosswalk.MappingSet;
import pimkg.crosswalk.Slot;
import pimkg.crosswalk.Sssom;
import pimkg.crosswalk.Status;
import pimkg.graph.RdfInput;
import pimkg.page.LinkPage;
import pimkg.setting.ServerSettings;
import pimkg.sssom.MappingReading;
import pimkg.sssom.SssomTsvReader;

/** Deciding on the page without JavaScript: what is chosen comes back as a set of mappings, and nothing else happened. */
final class LinkReviewTest {

    @RegisterExtension
    static final ServerUnderTest SERVER = new ServerUnderTest();

    private static final String LIST = "id,label\nm,Protection monitoring\nc,Case management\nw,Weather\nt,Teacher training\n";

    private static LinkForm form() {
        return LinkForm.of(SERVER, "text/csv", LIST, "?vocabulary=Agency");
    }

    private static MappingSet saved(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer::body);
        MappingReading reading = SssomTsvReader.read(RdfInput.of("x.tsv", Optional.empty(), answer.body().getBytes(StandardCharsets.UTF_8)), Optional.empty());
        assertTrue(reading.isComplete(), () -> reading.troubles().toString());
        return reading.set();
    }

    private static List<Mapping> current(MappingSet set, String term) {
        return set.current().stream().filter(mapping -> mapping.subject().endsWith("/" + term)).toList();
    }

    @Test
    void whatIsChosenIsSavedWithAuthorDateAndComment() {
        HttpResponse<String> answer = form().choose(1, "candidate", 0).with("c1", "As in the <guide>").choose(3, "none", 0).choose(4, "unsure", 0).send(SERVER);
        assertEquals("attachment; filename=\"agency-pim-kg.sssom.tsv\"", header(answer, "Content-Disposition"));
        assertEquals("no-store", header(answer, "Cache-Control"));
        MappingSet set = saved(answer);
        Mapping accepted = current(set, "m").stream().filter(mapping -> mapping.status() == Status.ACCEPTED).findFirst().orElseThrow();
        assertEquals(List.of("Amina Example"), accepted.all(Slot.AUTHOR_LABEL));
        assertEquals(Optional.of("As in the <guide>"), accepted.get(Slot.COMMENT));
        assertTrue(accepted.get(Slot.MAPPING_DATE).isPresent());
        assertTrue(current(set, "w").stream().allMatch(Mapping::isUnmapped));
        assertTrue(current(set, "t").stream().allMatch(mapping -> mapping.status() == Status.UNSURE), () -> current(set, "t").toString());
        assertTrue(current(set, "c").stream().allMatch(mapping -> mapping.status() == Status.CANDIDATE), "What is left open stays open.");
    }

    @Test
    void proposalsAreRejectedOneByOneBesideAChoice() {
        LinkForm form = LinkForm.of(SERVER, "text/csv", "id,label\nr,Protection information\n", "");
        assertTrue(form.values(1, "candidate").size() > 1, form.page);
        form.with("n1-0", record(form, 0)).with("c1", "Too wide");
        MappingSet alone = saved(form.send(SERVER));
        Mapping rejected = current(alone, "r").stream().filter(mapping -> mapping.status() == Status.REJECTED).findFirst().orElseThrow();
        assertTrue(rejected.isNegative());
        assertEquals(Optional.of("Too wide"), rejected.get(Slot.COMMENT));
        MappingSet both = saved(form.choose(1, "candidate", 1).send(SERVER));
        assertEquals(List.of(Status.ACCEPTED, Status.REJECTED), current(both, "r").stream().map(Mapping::status).filter(status -> status != Status.CANDIDATE).sorted()
            .toList());
        MappingSet unsure = saved(form.choose(1, "unsure", 0).send(SERVER));
        assertTrue(current(unsure, "r").stream().noneMatch(mapping -> mapping.status() == Status.CANDIDATE), "Unsure of all that is left.");
        assertEquals(1, current(unsure, "r").stream().filter(mapping -> mapping.status() == Status.REJECTED).count());
        assertTrue(current(saved(form.choose(1, "none", 0).send(SERVER)), "r").stream().allMatch(Mapping::isUnmapped));
        assertProblem(409, "already-decided", form.choose(1, "candidate", 0).send(SERVER));
        assertProblem(422, "unknown-record", form.choose(1, "candidate", 1).with("n1-0", "https://example.org/other").send(SERVER));
    }

    private static String record(LinkForm form, int candidate) {
        return form.values(1, "candidate").get(candidate).substring("accept:".length());
    }

    @Test
    void theKindOfLinkCanBeChanged() {
        LinkForm form = form().choose(1, "candidate", 0).with("r1", "skos:narrowMatch");
        MappingSet set = saved(form.send(SERVER));
        Mapping accepted = current(set, "m").stream().filter(mapping -> mapping.status() == Status.ACCEPTED).findFirst().orElseThrow();
        assertEquals(Sssom.NARROW, accepted.predicate());
        assertTrue(set.mappings().stream().anyMatch(mapping -> mapping.subject().endsWith("/m") && mapping.predicate().equals(Sssom.EXACT)), "The proposal stays.");
        assertProblem(422, "decision", form.with("r1", "skos:sameMatch").send(SERVER));
    }

    @Test
    void strongProposalsCanBeAcceptedTogether() {
        MappingSet set = saved(form().choose(1, "none", 0).with("bulk", "yes").send(SERVER));
        assertTrue(current(set, "m").stream().allMatch(Mapping::isUnmapped), "What somebody chose goes before.");
        assertTrue(current(set, "c").stream().anyMatch(mapping -> mapping.status() == Status.ACCEPTED));
        assertTrue(current(set, "w").stream().noneMatch(mapping -> mapping.status() == Status.ACCEPTED));
    }

    @Test
    void aColleagueGoesOnWithTheSavedFile() {
        String first = form().choose(1, "candidate", 0).send(SERVER).body();
        LinkForm again = LinkForm.of(SERVER, "text/tab-separated-values", first, "");
        int term = 1 + again.labels().indexOf("Protection monitoring");
        assertTrue(again.page.contains("Amina Example"), again.page);
        assertProblem(403, "own-mapping", again.choose(term, "candidate", 0).send(SERVER));
        MappingSet set = saved(again.with("by", "Bo Example").send(SERVER));
        assertTrue(current(set, "m").stream().anyMatch(Mapping::isReviewed));
        assertEquals(3, set.mappings().stream().filter(mapping -> mapping.subject().endsWith("/m") && mapping.object().endsWith("#ProtectionMonitoring")).count());
    }

    @Test
    void otherFormsCanBeSaved() {
        assertEquals("application/json", ServerUnderTest.type(form().with("format", "json").send(SERVER)));
        assertEquals("text/turtle", ServerUnderTest.type(form().with("format", "ttl").send(SERVER)));
        assertProblem(400, "parameter", form().with("format", "skos").send(SERVER));
        assertProblem(400, "parameter", form().with("format", "../x").send(SERVER));
    }

    @Test
    void whatCanNotBeUnderstoodIsRefused() throws IOException {
        assertProblem(422, "nobody", form().with("by", " ").send(SERVER));
        assertProblem(400, "mappings-unreadable", form().with("set", "").send(SERVER));
        assertProblem(400, "mappings-unreadable", form().with("set", "???").send(SERVER));
        assertProblem(400, "mappings-unreadable", form().with("set", packed(new byte[ServerSettings.MAX_BODY + 1])).send(SERVER));
        assertProblem(400, "mappings-unreadable", form().with("set", packed("no table".getBytes(StandardCharsets.UTF_8))).send(SERVER));
        assertProblem(422, "unknown-record", form().with("t1", "accept:https://example.org/other").send(SERVER));
        assertProblem(422, "unknown-record", form().with("t1", "accept").send(SERVER));
        assertProblem(422, "decision", form().with("t1", form().values(1, "none").get(0).replace("none:", "burn:")).send(SERVER));
        assertProblem(400, "bad-request", SERVER.post("/link/review", "text/plain", "x"));
    }

    private static String packed(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    @Test
    void aFullPageCanBeSentBack() {
        String list = "id,label\n" + IntStream.range(0, LinkPage.MAX_TERMS + 5).mapToObj(number -> number + ",Weather " + number + "\n").collect(Collectors.joining());
        LinkForm form = LinkForm.of(SERVER, "text/csv", list, "");
        assertEquals(LinkPage.MAX_TERMS, form.labels().size());
        for (int term = 1; term <= LinkPage.MAX_TERMS; term++) {
            form.choose(term, "none", 0).with("c" + term, "").with("r" + term, "");
        }
        MappingSet set = saved(form.send(SERVER));
        assertEquals(LinkPage.MAX_TERMS, set.current().stream().filter(mapping -> mapping.status() == Status.REJECTED).count());
        assertEquals(LinkPage.MAX_TERMS + 5, set.current().stream().map(Mapping::subject).distinct().count(), "Nothing that the page does not show is lost.");
    }
}
