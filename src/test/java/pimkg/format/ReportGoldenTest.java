package pimkg.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pimkg.Golden;
import pimkg.text.Language;

/** Each form of one and the same report; the diff of the expected files is the review. */
class ReportGoldenTest {

    @ParameterizedTest
    @EnumSource(value = ReportFormat.class, mode = EnumSource.Mode.EXCLUDE, names = {"XLSX", "JSONLD"})
    void everyFormIsAsReviewed(ReportFormat format) {
        Golden.check("format/report." + format.ending().orElse(format.code()), Fixture.write(format, Fixture.report(Language.EN)));
    }

    @ParameterizedTest
    @EnumSource(value = ReportFormat.class, names = {"TEXT", "HTML"})
    void whatPeopleReadIsAlsoThereInArabic(ReportFormat format) {
        Golden.check("format/report.ar." + format.ending().orElseThrow(), Fixture.write(format, Fixture.report(Language.AR)));
    }

    @Test
    void theSameJudgementGivesTheSameReport() {
        for (ReportFormat format : ReportFormat.values()) {
            if (format.isText()) {
                assertEquals(Fixture.write(format, Fixture.report(Language.EN)),
                    Fixture.write(format, Fixture.report(Language.EN)));
            }
        }
    }
}
