package pimkg.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import pimkg.graph.RdfInput;
import pimkg.graph.Reading.Reason;

/**
 * The archive that a workbook is, unpacked once and thrown away before anything is parsed: it may be no workbook, or be made
 * to bring a computer down. Names of entries are only compared, never used as paths.
 */
final class Archive {

    /** More than this is no description, whatever it is packed to. */
    static final long MOST_BYTES = 2L << 30;
    /** From this size on a part of a workbook is suspect when it is packed all too well. */
    static final long SUSPECT_BYTES = 200L << 20;
    /** How well a workbook is packed at best. */
    static final long MOST_RATIO = 200;
    /** The share of the memory that the packed file, and the texts that all sheets share, may take. */
    static final long HEAP_SHARE = 4;

    private static final int MEGA = 1 << 20;
    private static final int BUFFER = 1 << 16;
    private static final String OLE2 = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final Map<String, String> OTHERS = Map.of("word/document.xml", "docx", "ppt/presentation.xml", "pptx", "xl/workbook.bin", "xlsb");

    private final Map<String, Part> parts = new HashMap<>();
    private final long packed;
    private final long memory;
    private long unpacked;

    private Archive(long packed, long memory) {
        this.packed = packed;
        this.memory = memory;
    }

    /**
     * Looks an archive over.
     *
     * @throws DocumentException when it is no workbook that can be read
     */
    static Archive of(RdfInput input) throws DocumentException {
        return of(input, Runtime.getRuntime().maxMemory() / HEAP_SHARE);
    }

    /** Looks an archive over with this much memory for it, in bytes. */
    static Archive of(RdfInput input, long memory) throws DocumentException {
        if (input.size() > memory) {
            throw DocumentException.of(Reason.TOO_LARGE, Long.toString(memory / MEGA));
        }
        byte[] bytes = bytes(input);
        checkMagic(bytes);
        Archive found = new Archive(bytes.length, memory);
        try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get()) {
            checkKind(zip);
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                found.unpack(zip, entry);
            }
            found.checkTexts();
        } catch (IOException | IllegalArgumentException damaged) {
            throw DocumentException.of(Reason.DAMAGED, "the archive is damaged");
        }
        return found;
    }

    /** What there is to know of the sheet that the workbook knows by this relation, beside its cells. */
    Optional<SheetScan> sheet(String relation) {
        return Optional.ofNullable(parts.get(RELATIONS)).map(relations -> relations.targets().get(relation))
            .map(parts::get).map(Part::sheet);
    }

    private void checkTexts() throws DocumentException {
        int texts = parts.values().stream().mapToInt(Part::texts).max().orElse(0);
        int highest = parts.values().stream().mapToInt(part -> part.sheet().highestText()).max().orElse(-1);
        if (highest >= texts) {
            throw DocumentException.of(Reason.DAMAGED, "a cell names a shared text that is not there");
        }
    }

    private static byte[] bytes(RdfInput input) throws DocumentException {
        try (InputStream in = input.content().open()) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw DocumentException.of(broken);
        }
    }

    private static void checkMagic(byte[] bytes) throws DocumentException {
        if (bytes.length == 0) {
            throw DocumentException.of(Reason.EMPTY, "");
        }
        String head = new String(bytes, 0, Math.min(bytes.length, OLE2.length()), StandardCharsets.ISO_8859_1);
        if (head.equals(OLE2)) {
            throw ofOldOffice(new String(bytes, StandardCharsets.UTF_16LE));
        }
        if (!head.startsWith("PK")) {
            throw DocumentException.of(Reason.NOT_RDF, "no workbook");
        }
    }

    /** The names of the streams stand in the file as they are. */
    private static DocumentException ofOldOffice(String names) {
        if (names.contains("EncryptedPackage")) {
            return DocumentException.of(Reason.ENCRYPTED, "");
        }
        return names.contains("WordDocument") ? DocumentException.of(Reason.NOT_RDF, "doc")
            : names.contains("PowerPoint Document") ? DocumentException.of(Reason.NOT_RDF, "ppt")
            : DocumentException.of(Reason.OLD_WORKBOOK, "");
    }

    private static void checkKind(ZipFile zip) throws IOException, DocumentException {
        if (head(zip, CONTENT_TYPES).contains("sheet.main+xml") || head(zip, CONTENT_TYPES).contains("sheet.macroEnabled.main+xml")) {
            return;
        }
        String mimeType = head(zip, "mimetype");
        String other = OTHERS.keySet().stream().filter(name -> zip.getEntry(name) != null).map(OTHERS::get).findFirst()
            .orElse(mimeType.contains("opendocument.spreadsheet") ? "ods" : mimeType.contains("opendocument") ? "OpenDocument" : "zip");
        throw DocumentException.of(Reason.NOT_RDF, other);
    }

    private static String head(ZipFile zip, String name) throws IOException, DocumentException {
        ZipArchiveEntry entry = zip.getEntry(name);
        if (entry == null) {
            return "";
        }
        checkReadable(zip, entry);
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(MEGA), StandardCharsets.UTF_8);
        }
    }

    private static void checkReadable(ZipFile zip, ZipArchiveEntry entry) throws DocumentException {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw DocumentException.of(Reason.ENCRYPTED, "");
        }
        if (!zip.canReadEntryData(entry)) {
            throw DocumentException.of(Reason.DAMAGED, "the archive is packed in a way that is not known");
        }
    }

    private void unpack(ZipFile zip, ZipArchiveEntry entry) throws IOException, DocumentException {
        checkReadable(zip, entry);
        String name = entry.getName().toLowerCase(Locale.ROOT);
        Part part = new Part(name.equals(RELATIONS));
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = zip.getInputStream(entry)) {
            for (int count = in.readNBytes(buffer, 0, BUFFER); count > 0; count = in.readNBytes(buffer, 0, BUFFER)) {
                unpacked += count;
                checkSize();
                part.take(buffer, count);
                if (part.weight() > memory) {
                    throw part.weight() > MOST_RATIO * entry.getCompressedSize() ? bomb() : DocumentException.of(Reason.TOO_LARGE, Long.toString(memory / MEGA));
                }
            }
        }
        parts.put(name, part);
    }

    private void checkSize() throws DocumentException {
        if (unpacked > MOST_BYTES || unpacked > SUSPECT_BYTES && unpacked > MOST_RATIO * packed) {
            throw bomb();
        }
    }

    private DocumentException bomb() {
        return DocumentException.of(Reason.BOMB, "> " + Math.max(1, unpacked / MEGA) + " MB");
    }
}
