package pimkg.entry;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * All that a page tells of one thing.
 *
 * @param term      the thing
 * @param name      what it is called
 * @param kinds     what sort of thing it is
 * @param code      its code; may be empty
 * @param meaning   definition, sources, certainty
 * @param languages what it is called and how it is defined in each language
 * @param family    where it stands among its like
 * @param care      what to heed before data of this kind is shared
 * @param rule      what it demands, when it is a rule
 * @param successor by what it is replaced
 * @param facts     what else is said of it
 * @param pointing  what points to it
 * @param codes     how other lists call it
 * @param listed    of a list that somebody else keeps, its codes
 * @param datasets  descriptions that state it
 * @param demands   rules that ask for it
 */
public record Entry(Node term, Said name, List<Said> kinds, Said code, Meaning meaning, List<InLanguage> languages, Family family,
                    List<Care> care, Optional<RuleText> rule, List<Said> successor, List<Facts> facts, List<Facts> pointing,
                    List<Code> codes, List<Listed> listed, List<Use> datasets, List<Demand> demands) {

    /**
     * The thing in one language.
     *
     * @param tag        of the language
     * @param own        what speakers call the language
     * @param name       may be empty
     * @param others     other names
     * @param definition may be empty
     * @param unofficial whether these are this project's own translation
     */
    public record InLanguage(String tag, String own, Said name, List<Said> others, Said definition, boolean unofficial) {
    }

    /**
     * What to heed before sharing.
     *
     * @param heading what kind of hint it is
     * @param text    the hint
     * @param where   for whom or where it holds; may be empty
     * @param level   the level of sensitivity; empty when none is stated
     */
    public record Care(Said heading, Said text, Said where, String level) {
    }

    /**
     * What a rule asks.
     *
     * @param severity  {@code violation}, {@code warning} or {@code info}
     * @param principle the PIM principle that it serves; may be empty
     * @param message   what to do
     * @param reason    why it matters
     * @param repair    what to write
     * @param example   of a description that meets it; may be empty
     * @param looksAt   the property it reads; may be empty
     */
    public record RuleText(String severity, Said principle, Said message, Said reason, Said repair, String example, Said looksAt) {
    }

    /**
     * What another list has for the thing.
     *
     * @param list     the list
     * @param code     as its keepers write it
     * @param term     its label, with the address of its entry
     * @param relation the local name of the SKOS property, read from the code to the thing
     * @param author   who said so: a person, a tool or this project; may be empty
     * @param reviewer who else looked at it; empty when nobody has
     * @param sure     the confidence, from 0 to 1; empty when none is stated
     */
    public record Code(Said list, Said code, Said term, String relation, String author, String reviewer, String sure) {
    }

    /**
     * A dataset that states the thing, or an agency's code for it.
     *
     * @param title    of the dataset, with the address of its entry
     * @param property with which it is stated
     * @param code     the code that stands there instead of the thing; empty when it is the thing itself
     */
    public record Use(Said title, Said property, Said code) {
    }

    /**
     * A rule.
     *
     * @param code     stable over releases
     * @param severity {@code violation}, {@code warning} or {@code info}
     * @param name     what it is about, with the address of its entry
     * @param message  what to do
     */
    public record Demand(String code, String severity, Said name, Said message) {
    }

    /**
     * A code of a list.
     *
     * @param code   as its keepers write it; may be empty
     * @param term   its label, with the address of its entry
     * @param senses what it means here
     */
    public record Listed(Said code, Said term, List<Sense> senses) {
    }

    /**
     * What a code means.
     *
     * @param relation the local name of the SKOS property, read from the code to the term
     * @param term     the term
     */
    public record Sense(String relation, Said term) {
    }
}
