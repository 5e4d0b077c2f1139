package pimkg.validation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import pimkg.graph.Account;
import pimkg.graph.Reading;
import pimkg.graph.Reading.Remark;

/** What came of looking at one input. Only {@link Judged} can be without findings; the others are never "all fine". */
public sealed interface Verdict {

    /** The input's name, as the user gave it. */
    String file();

    /**
     * It holds descriptions, and they were judged.
     *
     * @param file     the input's name
     * @param datasets the descriptions, in a stable order
     * @param findings by place
     * @param remarks  what the parser doubted
     * @param ignored  statements about PIM's own terms, which a description can't change
     * @param account  what became of its fields, when it came in a form of its own and not as RDF
     */
    record Judged(String file, Datasets datasets, List<Finding> findings, List<Remark> remarks, long ignored,
                  Optional<Account> account) implements Verdict {
        /** Takes copies of the lists. */
        public Judged {
            findings = List.copyOf(findings);
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * It is RDF but describes no dataset.
     *
     * @param file  the input's name
     * @param types the classes it has instances of, with their number: perhaps one was meant
     */
    record NothingToJudge(String file, Map<String, Long> types) implements Verdict {
        /** Takes a copy of the map. */
        public NothingToJudge {
            types = Map.copyOf(types);
        }
    }

    /**
     * It can't be read.
     *
     * @param file the input's name
     * @param why  the reason, and where
     */
    record Unreadable(String file, Reading.Unreadable why) implements Verdict {
    }
}
