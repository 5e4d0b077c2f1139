package pimkg.submission;

import java.util.List;
import java.util.Optional;
import pimkg.catalogue.Stored.Outcome;
import pimkg.validation.Judgement;
import pimkg.version.Audience;
import pimkg.version.Key;

/** What came of something that was sent. */
public sealed interface Receipt {

    /**
     * It does not state what it has to, or can't be read; nothing was kept.
     *
     * @param judgement by which rules, and why
     */
    record Faulty(Judgement judgement) implements Receipt {
    }

    /**
     * It was taken.
     *
     * @param items   one a description
     * @param leftOut of whom something was said that was not kept, as it is not part of a description or of terms that ship
     * @param kept    whether it was kept, and not only tried
     * @param advice  what the rules would have liked better
     */
    record Taken(List<Item> items, List<String> leftOut, boolean kept, Judgement advice) implements Receipt {
        /** Takes copies of the lists. */
        public Taken {
            items = List.copyOf(items);
            leftOut = List.copyOf(leftOut);
        }
    }

    /**
     * One description.
     *
     * @param key      what it is called
     * @param dataset  the address of the dataset it describes
     * @param audience who may read it
     * @param assumed  whether nothing was said about that, so that it is for the agency alone
     * @param outcome  what keeping it did, or would have done
     * @param hash     of what it says
     * @param number   of its version, counted by description; empty when it was only tried
     */
    record Item(Key key, String dataset, Audience audience, boolean assumed, Outcome outcome, String hash, Optional<Integer> number) {
    }
}
