package pimkg.check;

import java.util.stream.Collectors;
import pimkg.findings.Report;
import pimkg.format.Visible;
import pimkg.page.TableView;
import pimkg.report.Titles;
import pimkg.rule.Conditions;
import pimkg.validation.Finding;

/**
 * A finding in words. What is absent is empty text.
 *
 * @param number    from 1, the number of its pin
 * @param dataset   what its description is called; only where there are several
 * @param place     where
 * @param anchor    where that is on the page; empty where it is not shown
 * @param severity  {@code violation}, {@code warning} or {@code info}
 * @param code      the rule's code
 * @param rule      the rule's place on this server
 * @param principle the principle's name
 * @param message   what to do
 * @param value     what was found
 * @param meant     what was probably meant
 * @param because   what holds, so that it is asked
 * @param why       why it matters
 * @param repair    what to write
 */
public record FindingView(int number, String dataset, String place, String anchor, String severity, String code, String rule, String principle,
                          String message, String value, String meant, String because, String why, String repair) {

    static FindingView of(Finding finding, int number, Report report, String place, String anchor) {
        boolean several = report.judgement().datasets() > 1;
        return new FindingView(number, several ? Visible.text(report.name(finding)) : "", Visible.text(place), anchor, finding.severity().code(),
            finding.rule().code(), TableView.link(finding.rule().shape().toString()), finding.rule().principle().map(report.titles()::of).orElse(""),
            finding.rule().message().in(report.language()), finding.value().map(Titles::name).map(Visible::text).orElse(""),
            finding.suggestions().stream().map(suggestion -> Titles.name(suggestion.value())).collect(Collectors.joining(", ")),
            Conditions.joined(finding.rule(), report.language()), finding.rule().reason().in(report.language()), report.repair(finding));
    }
}
