package pimkg.reply;

import java.io.IOException;
import java.util.Optional;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.intake.Intake;
import pimkg.setting.Keeping;
import pimkg.setting.ServerSettings;
import pimkg.submission.Receipt;
import pimkg.submission.Reception;
import pimkg.submission.RefusedException;
import pimkg.submission.Wish;
import pimkg.version.StoreException;

/** Takes in what was sent, whichever way it came: when there is a place for the work, and within the time and the size that everybody has. */
public final class Receiving {

    private final Reception reception;
    private final Intake intake;
    private final Gate gate;

    /** Takes in bodies within the bounds of the server. */
    public Receiving(KnowledgeGraph knowledge, Keeping keeping, Gate gate) {
        this.reception = new Reception(knowledge, keeping.catalogue(), keeping.profile());
        this.intake = new Intake(knowledge);
        this.gate = gate;
    }

    /** Something that meets refusals. */
    public interface Work {
        void run() throws IOException, RefusedException, StoreException;
    }

    /** Lets a request in, with everything that may be refused about it. */
    public void visit(Work work) throws IOException, RefusedException, StoreException {
        Refused refused = new Refused();
        if (!gate.visit(() -> refused.keep(work))) {
            throw new Posted.RefusedException(Problem.busy());
        }
        refused.tell();
    }

    /** Takes something in; to be called by whoever was let in. */
    public Receipt take(RdfInput input, Wish wish) throws IOException, RefusedException, StoreException {
        Refused refused = new Refused();
        Receipt[] receipt = new Receipt[1];
        boolean served = gate.serve(() -> refused.keep(() -> receipt[0] = reception.take(intake.open(input), wish,
            new Allowance(ServerSettings.MAX_STATEMENTS, gate.time()))));
        refused.tell();
        if (!served) {
            throw new Posted.RefusedException(Problem.busy());
        }
        return receipt[0];
    }

    /** Carries a refusal out of the gate, through which only failures of input and output pass. */
    private static final class Refused {
        private Optional<RefusedException> submission = Optional.empty();
        private Optional<StoreException> store = Optional.empty();

        void keep(Work work) throws IOException {
            try {
                work.run();
            } catch (RefusedException unfit) {
                submission = Optional.of(unfit);
            } catch (StoreException failed) {
                store = Optional.of(failed);
            }
        }

        void tell() throws RefusedException, StoreException {
            if (submission.isPresent()) {
                throw submission.get();
            }
            if (store.isPresent()) {
                throw store.get();
            }
        }
    }
}
