package pimkg.engine;

import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Str;
import org.apache.jena.sparql.expr.E_StrContains;
import org.apache.jena.sparql.expr.E_StrEndsWith;
import org.apache.jena.sparql.expr.E_StrLowerCase;
import org.apache.jena.sparql.expr.E_StrStartsWith;
import org.apache.jena.sparql.expr.E_StrUpperCase;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import pimkg.match.Letters;

/**
 * What a condition demands of a text: it can hold for no value in which the piece does not stand. The condition itself demands more, and
 * is asked for what was found.
 *
 * @param variable whose value it is
 * @param letters  how the letters of its text are taken
 * @param piece    never empty
 */
record Wording(Var variable, Letters letters, String piece) {

    private static final String LITERALLY = " -_,';:/@";

    /** What a condition demands; empty for one that is of another kind. */
    static Optional<Wording> of(Expr condition) {
        if (condition instanceof MeasuredRegex regex) {
            return regex(regex.getArgs());
        }
        Expr plain = plain(condition);
        boolean holds = plain instanceof E_StrContains || plain instanceof E_StrStartsWith || plain instanceof E_StrEndsWith;
        return !holds ? Optional.empty()
            : constant(((ExprFunction2) plain).getArg2()).flatMap(piece -> of(((ExprFunction2) plain).getArg1(), Letters.AS_THEY_ARE, piece));
    }

    private static Optional<Wording> regex(List<Expr> arguments) {
        Optional<String> pattern = constant(arguments.get(1)).map(each -> each.replaceFirst("^\\^", "").replaceFirst("\\$$", ""))
            .filter(each -> each.codePoints().allMatch(letter -> Character.isLetterOrDigit(letter) || LITERALLY.indexOf(letter) >= 0));
        Optional<String> flags = arguments.size() < 3 ? Optional.of("") : constant(arguments.get(2));
        if (flags.filter(each -> each.isEmpty() || each.equals("i")).isEmpty()) {
            return Optional.empty();
        }
        boolean alike = flags.get().equals("i");
        return pattern.flatMap(piece -> of(arguments.get(0), alike ? Letters.ALIKE : Letters.AS_THEY_ARE, alike ? Letters.ALIKE.of(piece) : piece));
    }

    private static Optional<Wording> of(Expr text, Letters letters, String piece) {
        Expr plain = plain(text);
        if (letters == Letters.AS_THEY_ARE && plain instanceof E_StrLowerCase lower) {
            return of(lower.getArg(), Letters.LOWER, piece);
        }
        if (letters == Letters.AS_THEY_ARE && plain instanceof E_StrUpperCase upper) {
            return of(upper.getArg(), Letters.UPPER, piece);
        }
        Expr value = plain instanceof E_Str str ? plain(str.getArg()) : plain;
        return value.isVariable() && !piece.isEmpty() ? Optional.of(new Wording(value.asVar(), letters, piece)) : Optional.empty();
    }

    /** A text that stands in the query, perhaps in a case that it is brought into. */
    private static Optional<String> constant(Expr expression) {
        Expr plain = plain(expression);
        if (plain instanceof E_StrLowerCase || plain instanceof E_StrUpperCase || plain instanceof E_Str) {
            Letters letters = plain instanceof E_Str ? Letters.AS_THEY_ARE : plain instanceof E_StrLowerCase ? Letters.LOWER : Letters.UPPER;
            return constant(((ExprFunction1) plain).getArg()).map(letters::of);
        }
        return plain.isConstant() && plain.getConstant().isString() ? Optional.of(plain.getConstant().getString()) : Optional.empty();
    }

    /** Without what measures it. */
    private static Expr plain(Expr expression) {
        return expression instanceof Measured measured ? measured.function() : expression instanceof Operand operand ? operand.operand() : expression;
    }
}
