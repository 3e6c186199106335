package eu.elmgateway.validation.plan;

import java.util.Map;
import org.apache.jena.vocabulary.XSD;

/**
 * The usual way to write a value of a datatype (XML Schema 1.0, part 2), told at a glance. What fits is surely well-formed; what
 * does not has to be looked at closely.
 */
interface LexicalForm {
    /** Common datatypes to how they are usually written. */
    Map<String, LexicalForm> USUAL = Map.of(
            XSD.xstring.getURI(), lexical -> true,
            XSD.dateTime.getURI(), LexicalForm::dateTime,
            XSD.date.getURI(), lexical -> lexical.length() == 10 && date(lexical),
            XSD.anyURI.getURI(), LexicalForm::address,
            XSD.decimal.getURI(), LexicalForm::decimal,
            XSD.integer.getURI(), lexical -> lexical.length() < 10 && digits(lexical, 0, lexical.length()),
            XSD.positiveInteger.getURI(),
                    lexical ->
                            lexical.length() < 10 && digits(lexical, 0, lexical.length()) && lexical.charAt(0) != '0');

    boolean fits(String lexical);

    /** For a datatype; nothing fits where none is known. */
    static LexicalForm of(String datatype) {
        return USUAL.getOrDefault(datatype, lexical -> false);
    }

    private static boolean dateTime(String lexical) {
        return lexical.length() >= 19
                && date(lexical)
                && lexical.charAt(10) == 'T'
                && upTo(lexical, 11, 0, 23)
                && lexical.charAt(13) == ':'
                && upTo(lexical, 14, 0, 59)
                && lexical.charAt(16) == ':'
                && upTo(lexical, 17, 0, 59)
                && zone(lexical, 19);
    }

    /** Every month has these days. */
    private static boolean date(String lexical) {
        return digits(lexical, 0, 4)
                && lexical.charAt(0) != '0'
                && lexical.charAt(4) == '-'
                && upTo(lexical, 5, 1, 12)
                && lexical.charAt(7) == '-'
                && upTo(lexical, 8, 1, 28);
    }

    private static boolean zone(String lexical, int at) {
        if (lexical.length() == at + 1) {
            return lexical.charAt(at) == 'Z';
        }
        return lexical.length() == at + 6
                && (lexical.charAt(at) == '+' || lexical.charAt(at) == '-')
                && upTo(lexical, at + 1, 0, 13)
                && lexical.charAt(at + 3) == ':'
                && upTo(lexical, at + 4, 0, 59);
    }

    private static boolean decimal(String lexical) {
        int point = lexical.indexOf('.');
        return lexical.length() < 16
                && (point < 0
                        ? digits(lexical, 0, lexical.length())
                        : digits(lexical, 0, point) && digits(lexical, point + 1, lexical.length()));
    }

    private static boolean address(String lexical) {
        int start = lexical.startsWith("https://") ? 8 : lexical.startsWith("http://") ? 7 : lexical.length();
        for (int i = start; i < lexical.length(); i++) {
            char character = lexical.charAt(i);
            if (!letterOrDigit(character) && (i == start || "-._/".indexOf(character) < 0)) {
                return false;
            }
        }
        return start < lexical.length();
    }

    private static boolean letterOrDigit(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9');
    }

    private static boolean upTo(String lexical, int at, int least, int most) {
        if (!digits(lexical, at, at + 2)) {
            return false;
        }
        int number = (lexical.charAt(at) - '0') * 10 + lexical.charAt(at + 1) - '0';
        return number >= least && number <= most;
    }

    private static boolean digits(String lexical, int from, int to) {
        if (from >= to || to > lexical.length()) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (lexical.charAt(i) < '0' || lexical.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
