package pimkg.shape;

import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.path.PathFactory;

/** A path whose parts are followed backwards, said anew so that only single steps are: ^(a/b) is ^b/^a. */
final class Inverses {

    private Inverses() {
    }

    static Path atSteps(Path path) {
        return atSteps(path, false);
    }

    private static Path atSteps(Path path, boolean backwards) {
        if (path instanceof P_Inverse inverse) {
            return atSteps(inverse.getSubPath(), !backwards);
        } else if (path instanceof P_Seq sequence) {
            Path left = atSteps(sequence.getLeft(), backwards);
            Path right = atSteps(sequence.getRight(), backwards);
            return backwards ? PathFactory.pathSeq(right, left) : PathFactory.pathSeq(left, right);
        } else if (path instanceof P_Alt either) {
            return PathFactory.pathAlt(atSteps(either.getLeft(), backwards), atSteps(either.getRight(), backwards));
        } else if (path instanceof P_ZeroOrOne maybe) {
            return PathFactory.pathZeroOrOne(atSteps(maybe.getSubPath(), backwards));
        } else if (path instanceof P_ZeroOrMore1 many) {
            return PathFactory.pathZeroOrMore1(atSteps(many.getSubPath(), backwards));
        } else if (path instanceof P_OneOrMore1 many) {
            return PathFactory.pathOneOrMore1(atSteps(many.getSubPath(), backwards));
        }
        return backwards && path instanceof P_Link ? PathFactory.pathInverse(path) : path;
    }
}
