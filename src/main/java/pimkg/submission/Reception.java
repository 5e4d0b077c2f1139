package pimkg.submission;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import pimkg.canon.Canonical;
import pimkg.canon.CanonicalException;
import pimkg.catalogue.Catalogue;
import pimkg.catalogue.Stored;
import pimkg.catalogue.Stored.Outcome;
import pimkg.catalogue.Submission;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.graph.Source;
import pimkg.rule.RuleSet;
import pimkg.rule.Severity;
import pimkg.submission.RefusedException.Reason;
import pimkg.term.Pim;
import pimkg.validation.Finding;
import pimkg.validation.Judgement;
import pimkg.validation.Progress;
import pimkg.validation.Validators;
import pimkg.version.Key;
import pimkg.version.StoreException;
import pimkg.version.Version;

/**
 * Takes in what agencies submit: judged by the profile that the operator asks for and by what no kept description may do, bound to
 * what a description may speak of, and told to whom it is shown. Safe for use by several threads.
 */
public final class Reception {

    /** The profile that always applies. */
    static final String ALWAYS = "submission";
    /** The one rule that a person may answer: the address is a team's. */
    private static final Node MAILBOX = NodeFactory.createURI(Pim.BASE + "shapes/dataset#ContactMailbox");

    private final Catalogue catalogue;
    private final KnowledgeGraph knowledge;
    private final List<String> profiles;
    private final Audiences audiences;
    private final Border border;
    private final Holdings holdings;
    /** So that nobody else describes the same between the question whether somebody does and the keeping. */
    private final ReentrantLock keeping = new ReentrantLock(true);

    /**
     * One that keeps in a catalogue.
     *
     * @param profile what every description has to meet
     * @throws java.util.NoSuchElementException when there is no such profile
     */
    public Reception(KnowledgeGraph knowledge, Catalogue catalogue, String profile) {
        this.knowledge = knowledge;
        this.catalogue = catalogue;
        this.profiles = Stream.of(profile, ALWAYS).distinct().map(name -> RuleSet.named(knowledge, name).orElseThrow().profile().name()).toList();
        this.audiences = new Audiences(knowledge);
        this.border = new Border(knowledge);
        this.holdings = new Holdings(catalogue);
    }

    /** Whether a description may be called this: a name that does not end like the address of a form in which it is read. */
    public static boolean isId(String text) {
        return Naming.isId(text);
    }

    /**
     * Takes something that was sent, all of it or nothing.
     *
     * @param progress may stop it with a {@link pimkg.graph.StoppedException}
     * @throws RefusedException when it meets the rules, but may not be kept as it is
     * @throws StoreException   when it can't be kept
     */
    public Receipt take(Source source, Wish wish, Progress progress) throws RefusedException, StoreException {
        List<Judgement> judgements = new ArrayList<>();
        for (String profile : profiles) {
            Judgement judgement = Validators.of(knowledge).named(profile).orElseThrow().judge(List.of(source), progress);
            judgements.add(judgement);
            if (judgement.isIncomplete() || judgement.findings().anyMatch(finding -> forbids(finding, wish))) {
                return new Receipt.Faulty(judgement);
            }
        }
        Piece.Parcel parcel = Piece.open(source, progress);
        Set<Node> leftOut = new LinkedHashSet<>(parcel.leftOut());
        List<Ready> ready = ready(parcel.pieces(), wish, leftOut);
        List<String> told = leftOut.stream().filter(Node::isURI).map(node -> node.getURI().replace(RdfInput.BASE, "")).sorted().toList();
        return new Receipt.Taken(wish.dry() ? tried(ready, wish) : kept(ready, wish), told, !wish.dry(),
            judgements.get(0));
    }

    private static boolean forbids(Finding finding, Wish wish) {
        return finding.severity() == Severity.VIOLATION && !(wish.sharedMailbox() && finding.rule().shape().equals(MAILBOX));
    }

    /** A description that may be kept. */
    private record Ready(Key key, Piece piece, Audiences.Choice choice) {
    }

    private List<Ready> ready(List<Piece> pieces, Wish wish, Set<Node> leftOut) throws RefusedException {
        List<Key> keys = keys(pieces, wish);
        List<Piece> named = Naming.named(pieces, keys);
        List<Ready> ready = new ArrayList<>();
        for (int at = 0; at < named.size(); at++) {
            Piece piece = border.within(named.get(at), keys.get(at), leftOut);
            ready.add(new Ready(keys.get(at), piece, audiences.settle(piece, wish.audience())));
        }
        return ready;
    }

    private static List<Key> keys(List<Piece> pieces, Wish wish) throws RefusedException {
        if (pieces.isEmpty()) {
            throw new RefusedException(Reason.NOTHING, "");
        }
        if (wish.id().isPresent() && pieces.size() > 1) {
            throw new RefusedException(Reason.SEVERAL, Integer.toString(pieces.size()));
        }
        List<Key> keys = new ArrayList<>();
        Set<Key> taken = new HashSet<>();
        for (Piece piece : pieces) {
            Key key = new Key(wish.agency(), wish.id().isPresent() ? wish.id().get() : Naming.id(piece));
            if (!taken.add(key)) {
                throw new RefusedException(Reason.DOUBLED, key.id());
            }
            keys.add(key);
        }
        return keys;
    }

    private List<Receipt.Item> kept(List<Ready> ready, Wish wish) throws RefusedException, StoreException {
        keeping.lock();
        try {
            refuseHeld(ready);
            List<Stored> stored = catalogue.put(ready.stream()
                .map(each -> new Submission(each.key(), each.choice().audience(), each.piece().graph(), wish.expected())).toList(), wish.by());
            List<Receipt.Item> items = new ArrayList<>();
            for (int at = 0; at < stored.size(); at++) {
                Version version = stored.get(at).version();
                items.add(item(ready.get(at), stored.get(at).outcome(), version.after(), Optional.of(catalogue.history(version.key()).size())));
            }
            return items;
        } finally {
            keeping.unlock();
        }
    }

    /** Everything that keeping would do before it keeps. */
    private List<Receipt.Item> tried(List<Ready> ready, Wish wish) throws RefusedException {
        refuseHeld(ready);
        List<Receipt.Item> items = new ArrayList<>();
        for (Ready each : ready) {
            Optional<Version> now = catalogue.current(each.key());
            if (!wish.expected().holds(now)) {
                throw new RefusedException(Reason.CHANGED, each.key().toString());
            }
            String hash = hash(each.piece());
            Outcome outcome = now.isEmpty() ? Outcome.CREATED
                : now.get().after().equals(hash) && now.get().audience() == each.choice().audience() ? Outcome.UNCHANGED : Outcome.REPLACED;
            items.add(item(each, outcome, hash, Optional.empty()));
        }
        return items;
    }

    private static String hash(Piece piece) throws RefusedException {
        try {
            return Canonical.hash(Canonical.of(piece.graph()));
        } catch (CanonicalException unfit) {
            throw new RefusedException(unfit.reason() == CanonicalException.Reason.TANGLED ? Reason.TANGLED : Reason.UNWRITABLE, unfit.term());
        }
    }

    private void refuseHeld(List<Ready> ready) throws RefusedException {
        for (Ready each : ready) {
            Optional<String> held = holdings.heldByOthers(each.key(), each.piece().addresses());
            if (held.isPresent()) {
                throw new RefusedException(Reason.HELD, held.get());
            }
        }
    }

    private static Receipt.Item item(Ready ready, Outcome outcome, String hash, Optional<Integer> number) {
        Audiences.Choice choice = ready.choice();
        return new Receipt.Item(ready.key(), ready.piece().subject().getURI(), choice.audience(), choice.assumed(), outcome, hash, number);
    }
}
