package pimkg.document;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.internal.LazilyParsedNumber;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.AnchorNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import pimkg.graph.Reading.Reason;

/** Makes of the nodes of YAML the tree that JSON would be. Aliases are written out, so there is a bound to them. */
final class YamlTree {

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");

    private static final int REPEATED = 100_000;

    private long left;

    /** A tree has fewer values than its text has letters, but for those that aliases repeat: these may be {@value #REPEATED}. */
    YamlTree(long letters) {
        left = letters + REPEATED;
    }

    JsonElement value(Node node, int depth) throws DocumentException {
        if (depth > JsonTree.DEEPEST) {
            throw trouble(Reason.TOO_DEEP, node, "");
        }
        if (left-- <= 0) {
            throw trouble(Reason.BOMB, node, "aliases");
        }
        if (node instanceof AnchorNode anchor) {
            return value(anchor.getRealNode(), depth);
        }
        if (node instanceof MappingNode mapping && node.getTag().equals(Tag.MAP)) {
            return object(mapping, depth);
        }
        if (node instanceof SequenceNode sequence && node.getTag().equals(Tag.SEQ)) {
            JsonArray array = new JsonArray();
            for (Node each : sequence.getValue()) {
                array.add(value(each, depth + 1));
            }
            return array;
        }
        if (node instanceof ScalarNode scalar) {
            return scalar(scalar);
        }
        throw unknownTag(node);
    }

    private JsonObject object(MappingNode mapping, int depth) throws DocumentException {
        JsonObject object = new JsonObject();
        for (NodeTuple entry : mapping.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                throw trouble(Reason.SYNTAX, entry.getKeyNode(), "a key is a list or an object");
            }
            if (object.has(key.getValue())) {
                throw trouble(Reason.SYNTAX, key, "the key was there before");
            }
            object.add(key.getValue(), value(entry.getValueNode(), depth + 1));
        }
        return object;
    }

    private static JsonElement scalar(ScalarNode scalar) throws DocumentException {
        String text = scalar.getValue();
        Tag tag = scalar.getTag();
        if (tag.equals(Tag.NULL)) {
            return JsonNull.INSTANCE;
        }
        if (tag.equals(Tag.BOOL) && (text.equals("true") || text.equals("false"))) {
            return new JsonPrimitive(Boolean.valueOf(text));
        }
        if ((tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) && NUMBER.matcher(text).matches()) {
            return new JsonPrimitive(new LazilyParsedNumber(text));
        }
        if (tag.equals(Tag.STR) || tag.equals(Tag.BOOL) || tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            return new JsonPrimitive(text);
        }
        throw unknownTag(scalar);
    }

    private static DocumentException unknownTag(Node node) {
        return trouble(Reason.SYNTAX, node, "a tag that has no meaning in JSON: " + node.getTag());
    }

    private static DocumentException trouble(Reason reason, Node node, String text) {
        return Yaml.at(reason, node.getStartMark(), text);
    }
}
