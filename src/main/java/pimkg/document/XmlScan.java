package pimkg.document;

import java.nio.charset.StandardCharsets;
import pimkg.graph.Reading.Reason;

/**
 * Runs over the bytes of a part of a workbook and looks at its tags, at little cost and in little memory, before a parser
 * makes values of them. It follows no reference and resolves nothing; a document type declaration ends it.
 */
final class XmlScan {

    /** The longest tag and the longest text of a cell, in bytes; a cell holds at most 32,767 letters. */
    static final int LONGEST = 4 << 20;

    private static final int KEPT = 1024;
    private static final int WRITTEN = 32;

    private enum State { TEXT, TAG, QUOTED, COMMENT, CDATA, INSTRUCTION }

    /** Is told of each tag. */
    interface Tags {
        /**
         * A start tag, or an empty one.
         *
         * @param name  without its prefix
         * @param depth 0 for the outermost element
         * @return whether a new text begins here
         */
        boolean start(String name, int depth, Tag tag) throws DocumentException;

        /**
         * An end tag.
         *
         * @param text what was written since {@link XmlScan#forgetText}, cut after some letters
         */
        void end(String name, Text text) throws DocumentException;
    }

    /** A text that is only made when somebody asks. */
    @FunctionalInterface
    interface Text {
        String get();
    }

    private final Tags tags;
    private final byte[] kept = new byte[KEPT];
    private final byte[] written = new byte[WRITTEN];
    private final Tag tag = new Tag();
    private final Text writtenText = this::written;
    private State state = State.TEXT;
    private int length;
    private int writtenLength;
    private int quote;
    private int last;
    private int beforeLast;
    private int depth;
    private long text;

    XmlScan(Tags tags) {
        this.tags = tags;
    }

    /** The attributes of the tag that was told last. */
    final class Tag {
        /**
         * The value of an attribute as it is written, whatever prefix its name has; {@code ""} when it is not there.
         *
         * @throws DocumentException when the tag is too long to tell
         */
        String attribute(String name) throws DocumentException {
            int end = Math.min(length, KEPT);
            for (int index = past(0, end, false); index < end; ) {
                int equals = index;
                while (equals < end && kept[equals] != '=') {
                    equals++;
                }
                int open = past(equals + 1, end, true);
                int close = open + 1;
                while (close < end && kept[close] != kept[open]) {
                    close++;
                }
                if (close < end && isNamed(index, equals, name)) {
                    return text(open + 1, close);
                }
                index = close + 1;
            }
            if (length > KEPT) {
                throw DocumentException.of(Reason.DAMAGED, "a tag is too long");
            }
            return "";
        }

        /** Whether it is an element without content, {@code <v/>}. */
        boolean isEmpty() {
            return last == '/';
        }

        /** The first place that is white space, or that is none. */
        private int past(int from, int end, boolean white) {
            int index = from;
            while (index < end && kept[index] <= ' ' == white) {
                index++;
            }
            return index;
        }

        /** Compares the name that is written there, without its prefix. */
        private boolean isNamed(int from, int to, String name) {
            int start = from;
            int stop = to;
            for (int index = from; index < to; index++) {
                start = kept[index] == ':' || kept[index] <= ' ' && start == index ? index + 1 : start;
            }
            while (stop > start && kept[stop - 1] <= ' ') {
                stop--;
            }
            return stop - start == name.length() && isAt(start, name);
        }

        private String text(int from, int to) {
            return new String(kept, from, Math.max(to - from, 0), StandardCharsets.UTF_8);
        }
    }

    void forgetText() {
        writtenLength = 0;
    }

    private String written() {
        return new String(written, 0, writtenLength, StandardCharsets.UTF_8);
    }

    void take(byte[] bytes, int count) throws DocumentException {
        for (int index = 0; index < count; index++) {
            take(bytes[index]);
        }
    }

    private void take(byte value) throws DocumentException {
        switch (state) {
            case TEXT -> {
                if (value == '<') {
                    state = State.TAG;
                    length = 0;
                } else {
                    text(value);
                }
            }
            case TAG -> inTag(value);
            case QUOTED -> {
                keep(value);
                state = value == quote ? State.TAG : State.QUOTED;
            }
            case COMMENT -> endAt(value, '-', '-');
            case INSTRUCTION -> state = value == '>' && last == '?' ? State.TEXT : state;
            case CDATA -> {
                text(value);
                endAt(value, ']', ']');
            }
        }
        beforeLast = last;
        last = value;
    }

    private void text(byte value) throws DocumentException {
        if (value == 0) {
            throw DocumentException.of(Reason.DAMAGED, "a part of the workbook is not UTF-8");
        }
        if (++text > LONGEST) {
            throw DocumentException.of(Reason.BOMB, "> " + (LONGEST >> 20) + " MB in a cell");
        }
        if (writtenLength < WRITTEN) {
            written[writtenLength++] = value;
        }
    }

    private void inTag(byte value) throws DocumentException {
        if (value == '>') {
            state = State.TEXT;
            end();
            return;
        }
        keep(value);
        if (value == '"' || value == '\'') {
            quote = value;
            state = State.QUOTED;
        } else if (value == '?' && length == 1) {
            state = State.INSTRUCTION;
        } else if (value == '-' && length == 3 && isAt(0, "!--")) {
            state = State.COMMENT;
        } else if (value == '[' && length == 8 && isAt(0, "![CDATA[")) {
            state = State.CDATA;
        } else if (length == 8 && isAt(0, "!DOCTYPE")) {
            throw DocumentException.of(Reason.DOCTYPE, "");
        }
    }

    private void endAt(byte value, int before, int beforeThat) {
        if (value == '>' && last == before && beforeLast == beforeThat) {
            state = State.TEXT;
        }
    }

    private void keep(byte value) throws DocumentException {
        if (length < KEPT) {
            kept[length] = value;
        }
        if (++length > LONGEST) {
            throw DocumentException.of(Reason.BOMB, "> " + (LONGEST >> 20) + " MB in a tag");
        }
    }

    private void end() throws DocumentException {
        if (length > 0 && kept[0] == '/') {
            depth--;
            tags.end(name(1), writtenText);
            return;
        }
        if (tags.start(name(0), depth, tag)) {
            text = 0;
        }
        depth += last == '/' ? 0 : 1;
    }

    private String name(int from) {
        int start = from;
        int end = from;
        int most = Math.min(length, KEPT);
        while (end < most && kept[end] > ' ' && kept[end] != '/') {
            end++;
            start = kept[end - 1] == ':' ? end : start;
        }
        return new String(kept, start, end - start, StandardCharsets.ISO_8859_1);
    }

    private boolean isAt(int index, String word) {
        for (int letter = 0; letter < word.length(); letter++) {
            if (kept[index + letter] != word.charAt(letter)) {
                return false;
            }
        }
        return true;
    }
}
