package pimkg.piece;

import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.Checksum;
import pimkg.graph.RdfInput;
import pimkg.piece.Cutting.Cut;

/** A file that was cut, to be read as a whole: it tells afterwards whether what was read is what was cut. Others may write to it meanwhile. */
public final class Steady {

    private final RdfInput input;
    private final long sum;
    private Checksum read = new CRC32C();

    /** Nothing was read yet. */
    public Steady(RdfInput input, Cut cut) {
        this.sum = cut.sum();
        this.input = new RdfInput(input.name(), input.declared(), input.size(), () -> {
            read = new CRC32C();
            return new CheckedInputStream(input.content().open(), read);
        });
    }

    /** What to read. */
    public RdfInput input() {
        return input;
    }

    /** Whether the last reading, to the end, had the bytes that were cut. */
    public boolean isSame() {
        return read.getValue() == sum;
    }
}
