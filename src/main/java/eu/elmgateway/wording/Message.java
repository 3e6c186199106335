package eu.elmgateway.wording;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A sentence for people: which one, and what fills its gaps. It is written out when it is known who reads it. Immutable.
 *
 * @param template the sentence
 * @param arguments what fills {@code {0}}, {@code {1}}, …: messages, texts, numbers, or lists of these
 */
public record Message(Template template, List<Object> arguments) {
    private static final Pattern GAP = Pattern.compile("\\{(\\d)}");

    public Message {
        arguments = List.copyOf(arguments);
    }

    /** A sentence of the catalogues, such as {@code shapes.missing}. */
    public static Message of(String key, Object... arguments) {
        return new Message(new Template.Named(key), Arrays.asList(arguments));
    }

    /** Words that are the same in every language. */
    public static Message verbatim(String text) {
        return new Message(new Template.Verbatim(text), List.of());
    }

    /** This or the other. */
    public Message or(Message other) {
        return of("report.or", this, other);
    }

    /** This sentence, and after it the next. */
    public Message then(Message next) {
        return of("report.then", this, next);
    }

    /** The sentence, written out. */
    public String in(Locale language) {
        String text = template.in(language);
        if (template instanceof Template.Verbatim) {
            return text;
        }
        return GAP.matcher(text)
                .replaceAll(gap ->
                        Matcher.quoteReplacement(filling(Integer.parseInt(gap.group(1)), gap.group(), language)));
    }

    private String filling(int number, String gap, Locale language) {
        return number < arguments.size() ? written(arguments.get(number), language) : gap;
    }

    private static String written(Object argument, Locale language) {
        if (argument instanceof Message message) {
            return message.in(language);
        }
        return argument instanceof Collection<?> several
                ? several.stream().map(one -> written(one, language)).collect(Collectors.joining(", "))
                : String.valueOf(argument);
    }

    /** The sentence in English. */
    @Override
    public String toString() {
        return in(Languages.ENGLISH);
    }
}
