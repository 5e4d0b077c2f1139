package pimkg.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import pimkg.query.ParameterException.Fault;
import pimkg.term.Prefixes;
import pimkg.text.Localized;

/**
 * A question that ships, from one {@code .rq} file.
 *
 * @param name       the file's name without ending, for example {@code categories}
 * @param title      the question in words
 * @param answers    the numbers of the competency questions it answers, in the list the ontology was designed for
 * @param askedBy    who would ask it
 * @param parameters its blanks
 * @param answer     what a row of the answer is, in English
 * @param sparql     the file's whole text
 */
public record StoredQuery(String name, Localized title, List<Integer> answers, String askedBy, List<Parameter> parameters,
                          String answer, String sparql) {

    /** Takes copies of the lists. */
    public StoredQuery {
        answers = List.copyOf(answers);
        parameters = List.copyOf(parameters);
    }

    /**
     * The blanks filled: with the asker's values, else with the defaults.
     *
     * @param values by parameter name
     * @throws ParameterException when a name is unknown or a value does not fit
     */
    public Binding bind(Map<String, String> values) throws ParameterException {
        for (Map.Entry<String, String> value : values.entrySet()) {
            if (parameters.stream().noneMatch(parameter -> parameter.name().equals(value.getKey()))) {
                throw new ParameterException(Fault.UNKNOWN, value.getKey(), value.getValue());
            }
        }
        BindingBuilder binding = Binding.builder();
        for (Parameter parameter : parameters) {
            Optional<String> value = Optional.ofNullable(values.get(parameter.name())).or(parameter::defaultValue);
            if (value.isPresent()) {
                binding.add(Var.alloc(parameter.name()), node(parameter, value.get()));
            }
        }
        return binding.build();
    }

    private static Node node(Parameter parameter, String value) throws ParameterException {
        if (parameter.kind() == Parameter.Kind.DATE && !XSDDatatype.XSDdate.isValid(value)) {
            throw new ParameterException(Fault.NOT_A_DATE, parameter.name(), value);
        }
        if (parameter.kind() != Parameter.Kind.IRI) {
            return NodeFactory.createLiteralString(value);
        }
        String bare = value.startsWith("<") && value.endsWith(">") ? value.substring(1, value.length() - 1) : value;
        String iri = Prefixes.expand(bare).orElse(bare);
        if (!iri.matches("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|^`\\\\]+")) {
            throw new ParameterException(Fault.NOT_AN_IRI, parameter.name(), value);
        }
        return NodeFactory.createURI(iri);
    }
}
