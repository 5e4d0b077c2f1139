package pimkg.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Gives the notes of a workbook room to be read and a place beside their cell: those that the library writes are two rows high. */
final class RoomyNotes {

    private static final Pattern ANCHOR = Pattern.compile("<x:Anchor>(\\d+),\\s*\\d+,\\s*(\\d+),[^<]*</x:Anchor>");
    private static final int COLUMNS = 3;
    private static final int ROWS = 11;
    private static final int GAP = 12;

    private RoomyNotes() {
    }

    /** The same workbook with larger notes. */
    static byte[] in(byte[] workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(workbook.length);
        try (ZipFile from = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook)).get();
             ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipArchiveEntry part : Collections.list(from.getEntriesInPhysicalOrder())) {
                to.putNextEntry(new ZipEntry(part.getName()));
                try (InputStream content = from.getInputStream(part)) {
                    to.write(part.getName().endsWith(".vml") ? larger(content.readAllBytes()) : content.readAllBytes());
                }
            }
        }
        return out.toByteArray();
    }

    private static byte[] larger(byte[] drawing) {
        return ANCHOR.matcher(new String(drawing, StandardCharsets.UTF_8)).replaceAll(RoomyNotes::larger).getBytes(StandardCharsets.UTF_8);
    }

    private static String larger(MatchResult anchor) {
        int column = Integer.parseInt(anchor.group(1)) + 1;
        int row = Integer.parseInt(anchor.group(2));
        return "<x:Anchor>" + column + "," + GAP + "," + row + ",0," + (column + COLUMNS) + ",0," + (row + ROWS) + ",0</x:Anchor>";
    }
}
