package pimkg.intake;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.vocabulary.DCTerms;
import pimkg.form.FieldRule;
import pimkg.form.Form;
import pimkg.form.Forms;
import pimkg.graph.Account.Use;
import pimkg.graph.Note;
import pimkg.graph.Place;
import pimkg.graph.Position;
import pimkg.graph.RdfInput;
import pimkg.graph.RdfReader.Statements;
import pimkg.graph.Reading;
import pimkg.graph.Spot;

/** Records in JSON or YAML. The tree is held in memory. A place among its statements is the number of a pointer. */
final class TreeSource implements FormSource {

    private final RdfInput input;
    private final JsonElement root;
    private final Recognition recognition;
    private final List<Note> remarks;
    private final Forms forms;
    private final ValueReader reader;
    private final List<String> pointers = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /**
     * A file.
     *
     * @param remarks what its reader had to say
     */
    TreeSource(RdfInput input, JsonElement root, Recognition recognition, List<Note> remarks, Forms forms, ValueReader reader) {
        this.input = input;
        this.root = root;
        this.recognition = recognition;
        this.remarks = List.copyOf(remarks);
        this.forms = forms;
        this.reader = reader;
    }

    @Override
    public RdfInput input() {
        return input;
    }

    @Override
    public Reading stream(Statements statements) {
        Ledger ledger = new Ledger();
        remarks.forEach(ledger::note);
        Names names = new Names(recognition.form().iris(), input);
        for (Recognition.Record record : recognition.records()) {
            read(record, names, ledger, statements);
        }
        new Leaves(ledger).beside(root, recognition.records().stream().map(Recognition.Record::pointer).collect(Collectors.toSet()),
            recognition.form().around());
        return new Reading.Streamed(Optional.empty(), List.of(), Optional.of(ledger.account(recognition.form().code(), name())));
    }

    private void read(Recognition.Record record, Names names, Ledger ledger, Statements statements) {
        ledger.record();
        Form form = recognition.form();
        Names.Name name = names.of(field -> Tree.texts(record.object(), field).stream().findFirst(), identifier(record.object()),
            "record-" + ledger.records());
        if (name.repeated()) {
            ledger.note(Note.of("same-name", Place.ofPointer(name(), record.pointer())));
        }
        RecordReader rules = new RecordReader(reader, ledger, new Description(name.node(), spot(record.pointer()), forms, statements), Lists.FIELD);
        Leaves leaves = new Leaves(ledger);
        for (FieldRule rule : form.rules()) {
            for (Tree.Found found : Tree.find(record.object(), record.pointer(), rule.source())) {
                leaves.covered(found.pointer(), apply(rules, rule, found));
            }
        }
        leaves.account(record.object(), record.pointer());
    }

    private Use apply(RecordReader rules, FieldRule rule, Tree.Found found) {
        Optional<String> text = Tree.text(found.value());
        if (text.isEmpty() && rule.property().isPresent()) {
            return Use.UNUSED;
        }
        JsonObject beside = found.beside();
        return rules.apply(rule, new Occurrence(text.orElse(""), found.language(), found.containers(), spot(found.pointer()),
            Place.ofPointer(name(), found.pointer()), key -> Tree.texts(beside, key)));
    }

    private Optional<String> identifier(JsonObject record) {
        return recognition.form().rules().stream()
            .filter(rule -> rule.property().filter(path -> path.depth() == 0 && path.last().equals(DCTerms.identifier.asNode())).isPresent())
            .flatMap(rule -> Tree.find(record, "", rule.source()).stream()).map(Tree.Found::value)
            .filter(JsonElement::isJsonPrimitive).flatMap(value -> Tree.text(value).stream()).findFirst();
    }

    private Spot spot(String pointer) {
        Spot spot = new Spot();
        spot.moveTo(numbers.computeIfAbsent(pointer, each -> {
            pointers.add(each);
            return pointers.size();
        }), 1);
        return spot;
    }

    @Override
    public Place place(Optional<Position> position, String rule, Optional<String> path) {
        return position.map(at -> Place.ofPointer(name(), pointers.get((int) at.line() - 1))).orElseGet(() -> Place.of(name()));
    }
}
