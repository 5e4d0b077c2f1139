package pimkg.query;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Cuts a label into its folded words. */
final class FoldingAnalyzer extends Analyzer {

    @Override
    protected TokenStreamComponents createComponents(String field) {
        return new TokenStreamComponents(new Words());
    }

    private static final class Words extends Tokenizer {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final Deque<String> left = new ArrayDeque<>();
        private boolean read;

        @Override
        public boolean incrementToken() throws IOException {
            clearAttributes();
            if (!read) {
                left.addAll(List.of(LabelAnalysis.fold(readAll()).split(" ")));
                read = true;
            }
            if (left.isEmpty()) {
                return false;
            }
            term.append(left.pop());
            return true;
        }

        private String readAll() throws IOException {
            StringBuilder text = new StringBuilder();
            char[] buffer = new char[256];
            for (int count = input.read(buffer); count >= 0; count = input.read(buffer)) {
                text.append(buffer, 0, count);
            }
            return text.toString();
        }

        @Override
        public void reset() throws IOException {
            super.reset();
            left.clear();
            read = false;
        }
    }
}
