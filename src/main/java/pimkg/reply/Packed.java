package pimkg.reply;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import pimkg.crosswalk.MappingSet;
import pimkg.graph.RdfInput;
import pimkg.setting.ServerSettings;
import pimkg.sssom.MappingReading;
import pimkg.sssom.SssomTsv;
import pimkg.sssom.SssomTsvReader;

/** A set of mappings as a page carries it there and back: small on slow lines, and changed by no browser. */
public final class Packed {

    private Packed() {
    }

    /** A set as text that fits into a form. */
    public static String pack(MappingSet set) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(SssomTsv.write(set));
        } catch (IOException inMemory) {
            throw new IllegalStateException(inMemory);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    /** What was packed; empty when it can't be, as somebody changed it on the way. */
    public static Optional<MappingSet> unpack(String text) {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(Base64.getMimeDecoder().decode(text)))) {
            byte[] bytes = in.readNBytes(ServerSettings.MAX_BODY + 1);
            MappingReading reading = SssomTsvReader.read(RdfInput.of("set.sssom.tsv", Optional.empty(), bytes), Optional.empty());
            return Optional.of(reading).filter(read -> bytes.length <= ServerSettings.MAX_BODY && read.isComplete()).map(MappingReading::set);
        } catch (IOException | IllegalArgumentException changed) {
            return Optional.empty();
        }
    }
}
