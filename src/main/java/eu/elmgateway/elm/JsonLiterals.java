package eu.elmgateway.elm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes literals as JSON values where that loses nothing, as text otherwise. */
final class JsonLiterals {
    private static final Set<String> WHOLE = Set.of(
            Literals.XSD + "integer",
            Literals.XSD + "positiveInteger",
            Literals.XSD + "nonNegativeInteger",
            Literals.XSD + "int",
            Literals.XSD + "long");

    /** Fifteen digits: every reader of JSON keeps them, even one that reads numbers as doubles. */
    private static final Pattern PLAIN = Pattern.compile("0|-?[1-9][0-9]{0,14}");

    private JsonLiterals() {}

    static JsonNode of(Value.Literal literal) {
        var json = JsonNodeFactory.instance;
        if (WHOLE.contains(literal.datatype())
                && PLAIN.matcher(literal.lexical()).matches()) {
            return json.numberNode(Long.parseLong(literal.lexical()));
        }
        boolean truth = literal.datatype().equals(Literals.XSD + "boolean")
                && (literal.lexical().equals("true") || literal.lexical().equals("false"));
        return truth ? json.booleanNode(literal.lexical().equals("true")) : json.textNode(literal.lexical());
    }
}
