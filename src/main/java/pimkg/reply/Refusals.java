package pimkg.reply;

import java.util.Locale;
import pimkg.submission.RefusedException;
import pimkg.version.Key;
import pimkg.version.StoreException;

/** Why a submission was not kept, as a problem. */
public final class Refusals {

    private Refusals() {
    }

    /** What to tell whoever sent a description that was refused. */
    public static Problem problem(RefusedException refused) {
        return switch (refused.reason()) {
            case CHANGED -> changed(refused.detail());
            case HELD -> new Problem(409, "submission-held", refused.detail());
            default -> new Problem(422, "submission-" + refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'), refused.detail());
        };
    }

    /** What is wrong with the store is for its operator to read, and not for everyone. */
    public static Problem problem(StoreException refused) {
        String key = refused.key().map(Key::toString).orElse("");
        return switch (refused.fault()) {
            case CHANGED -> changed(key);
            case REPEATED -> new Problem(422, "submission-doubled", key);
            case TANGLED -> new Problem(422, "submission-tangled", key);
            case UNWRITABLE_TERM -> new Problem(422, "submission-unwritable", key);
            case TOO_LARGE -> new Problem(413, "too-large", key);
            case FULL -> new Problem(507, "store-full", "");
            default -> new Problem(503, "store-closed", "");
        };
    }

    private static Problem changed(String key) {
        return new Problem(412, "submission-changed", key);
    }
}
