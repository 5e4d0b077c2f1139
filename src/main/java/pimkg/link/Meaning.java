package pimkg.link;

import java.util.List;

/**
 * Tells how like in meaning texts are that share no words, as a model of language has learned it. Linking does without; where one
 * is given, it is one more thing that speaks for a target. Has to give the same for the same text, and to serve several threads.
 */
public interface Meaning {

    /** What it is, for SSSOM's {@code similarity_measure}. */
    String measure();

    /** Whether it can tell anything of words in a language, by its BCP 47 tag; the tag is empty when nobody said. */
    boolean speaks(String language);

    /** A vector of length 1 for each text, all of one dimension: the more alike two point, the more alike in meaning. */
    List<float[]> vectors(List<String> texts);
}
