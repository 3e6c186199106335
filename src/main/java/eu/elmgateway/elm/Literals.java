package eu.elmgateway.elm;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
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

    static Value of(JsonObject object) {
        var value = object.getOrDefault("@value", JsonValue.NULL);
        var type = object.get("@type") instanceof JsonString iri ? iri.getString() : "";
        if (type.equals("@json")) {
            return new Value.Literal(value.toString(), "http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON");
        }
        if (object.get("@language") instanceof JsonString language) {
            return new Value.Text(lexical(value), language.getString());
        }
        return switch (value.getValueType()) {
            case TRUE, FALSE -> literal(lexical(value), type, "boolean");
            case NUMBER -> number(((JsonNumber) value).bigDecimalValue(), type);
            default -> literal(lexical(value), type, "string");
        };
    }

    private static String lexical(JsonValue value) {
        return value instanceof JsonString string ? string.getString() : value.toString();
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
