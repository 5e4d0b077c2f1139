package pimkg.findings;

import java.util.List;
import java.util.Set;
import pimkg.validation.Finding;

/**
 * What became of the findings of an earlier report.
 *
 * @param report   the earlier report's name
 * @param fresh    the findings that it did not have, by identity
 * @param fixed    its findings that are gone, on descriptions that were judged again and of which the same was asked
 * @param unjudged how many of its findings nobody can tell of, because the description or the rule was left out this time
 */
public record Comparison(String report, Set<Finding> fresh, List<Earlier> fixed, long unjudged) {

    /** Takes a copy of the list; the set stays as it is, since it goes by identity. */
    public Comparison {
        fixed = List.copyOf(fixed);
    }

    /** Whether a finding is new. */
    public Status of(Finding finding) {
        return fresh.contains(finding) ? Status.NEW : Status.KNOWN;
    }
}
