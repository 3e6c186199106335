package eu.elmgateway.rules;

import eu.elmgateway.elm.Node;
import eu.elmgateway.elm.Terms;
import eu.elmgateway.elm.Value;
import java.util.Set;

/**
 * A text in which there is nothing to read: empty, blanks, or characters without width. Gap: the term. Parameter
 * {@code except}: terms that may be empty.
 */
final class BlankText implements Check.OfValues {
    private static final String STRING = "http://www.w3.org/2001/XMLSchema#string";

    private final Terms terms;
    private final Set<String> except;

    BlankText(Parameters parameters) {
        this.terms = parameters.terms;
        this.except = parameters.properties("except");
    }

    @Override
    public void check(Node node, String property, Value value, Subject subject, Remarks remarks) {
        if (blank(value) && !except.contains(property)) {
            remarks.add(subject.at(node, property, value), terms.name(property));
        }
    }

    private static boolean blank(Value value) {
        if (value instanceof Value.Text text) {
            return blank(text.text());
        }
        return value instanceof Value.Literal literal && literal.datatype().equals(STRING) && blank(literal.lexical());
    }

    private static boolean blank(String text) {
        boolean letter = !text.isEmpty() && Character.isLetterOrDigit(text.charAt(0));
        return !letter && text.codePoints().noneMatch(BlankText::shows);
    }

    private static boolean shows(int character) {
        return switch (Character.getType(character)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT -> false;
            default -> true;
        };
    }
}
