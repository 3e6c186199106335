package eu.elmgateway.elm;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** RDF literals of expanded value objects (JSON-LD 1.1 API, 8.2.2). */
final class Literals {
    static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    static final String STRING = XSD + "string";

    private static final BigDecimal LARGEST_INTEGER = new BigDecimal("1e21");

    private Literals() {}

    static Value of(JsonNode object) {
        var value = object.get("@value");
        var type = object.path("@type").asText("");
        if (type.equals("@json")) {
            return new Value.Literal(value.toString(), "http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON");
        }
        if (object.path("@language").isTextual()) {
            return new Value.Text(value.asText(), object.get("@language").asText());
        }
        return switch (value.getNodeType()) {
            case BOOLEAN -> literal(value.asText(), type, "boolean");
            case NUMBER -> number(value.decimalValue(), type);
            default -> literal(value.asText(), type, "string");
        };
    }

    /** Numbers with a fraction are written as doubles whatever their type: the algorithm wants it so. */
    private static Value number(BigDecimal number, String type) {
        boolean whole = number.stripTrailingZeros().scale() <= 0 && number.abs().compareTo(LARGEST_INTEGER) < 0;
        if (whole && !type.equals(XSD + "double")) {
            return literal(number.toBigIntegerExact().toString(), type, "integer");
        }
        var form = new DecimalFormat("0.0##############E0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return literal(form.format(number), type, "double");
    }

    private static Value literal(String lexical, String type, String usual) {
        return new Value.Literal(lexical, type.isEmpty() ? XSD + usual : type);
    }
}
