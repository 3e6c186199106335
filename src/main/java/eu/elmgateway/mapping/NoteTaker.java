package eu.elmgateway.mapping;

import eu.elmgateway.validation.Place;
import eu.elmgateway.wording.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.sf.saxon.expr.Callable;
import net.sf.saxon.expr.XPathContext;
import net.sf.saxon.functions.CallableFunction;
import net.sf.saxon.ma.map.MapItem;
import net.sf.saxon.om.Item;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.om.Sequence;
import net.sf.saxon.s9api.XdmFunctionItem;
import net.sf.saxon.trans.XPathException;
import net.sf.saxon.type.AnyFunctionType;
import net.sf.saxon.value.EmptySequence;
import net.sf.saxon.value.StringValue;
import org.jspecify.annotations.Nullable;

/**
 * Takes the notes of a stylesheet, which calls it as a function: kind, sentence, where in the source, what fills its gaps. A note
 * that is the same in words is taken once, with the first of its places. Of the kind {@value #REFUSED} it is the reason for which
 * the stylesheet is about to end the run. For one run.
 */
final class NoteTaker implements Callable {
    private static final int ARITY = 4;
    private static final String REFUSED = "refused";

    /** As stylesheets write them. */
    private static final Map<String, MappingNote.Kind> KINDS = Arrays.stream(MappingNote.Kind.values())
            .collect(Collectors.toUnmodifiableMap(kind -> kind.name().toLowerCase(Locale.ROOT), kind -> kind));

    private final NoteWords words;
    private final Map<Said, Taken> notes = new LinkedHashMap<>();
    private @Nullable Refused refused;

    /** What is said; values are texts or, for a phrase, of this kind. */
    private record Said(String kind, String sentence, List<Object> values) {}

    private record Taken(MappingNote note, @Nullable NodeInfo where) {}

    /** Why there is no document, and what in the source that is about. */
    record Refused(Message what, @Nullable NodeInfo where) {
        Place place(SourceDocument source) {
            return where == null ? Place.NOWHERE : source.places(List.of(where)).getOrDefault(where, Place.NOWHERE);
        }
    }

    NoteTaker(NoteWords words) {
        this.words = words;
    }

    /** What the stylesheet calls. */
    XdmFunctionItem function() {
        return new XdmFunctionItem(new CallableFunction(ARITY, this, AnyFunctionType.getInstance()));
    }

    @Override
    public Sequence call(XPathContext context, Sequence[] arguments) throws XPathException {
        String kind = arguments[0].head().getStringValue();
        String sentence = arguments[1].head().getStringValue();
        var said = new Said(kind, sentence, values(arguments[3]));
        Item where = arguments[2].head();
        if (kind.equals(REFUSED)) {
            refused = new Refused(words.message(sentence, told(said.values())), node(where));
        }
        kind(kind)
                .filter(any -> !notes.containsKey(said))
                .ifPresent(known -> notes.put(said, taken(known, said, where)));
        return EmptySequence.getInstance();
    }

    private Taken taken(MappingNote.Kind kind, Said said, @Nullable Item where) {
        var message = words.message(said.sentence(), told(said.values()));
        return new Taken(new MappingNote(kind, message, Place.NOWHERE), node(where));
    }

    private static @Nullable NodeInfo node(@Nullable Item where) {
        return where instanceof NodeInfo node ? node : null;
    }

    /**
     * Why the stylesheet ended the run.
     *
     * @param text what it said last, if it has told nothing of it here
     */
    Refused refused(String text) {
        Refused told = refused;
        return told == null ? new Refused(words.said(text), null) : told;
    }

    /** What was said by {@code xsl:message}, of no place. */
    void take(String kind, String text) {
        var said = new Said(kind, text, List.of());
        kind(kind).ifPresent(known -> notes.putIfAbsent(said, new Taken(new MappingNote(known, text), null)));
    }

    private List<Object> values(Sequence given) throws XPathException {
        List<Object> values = new ArrayList<>(2);
        for (Item item : given.materialize().asIterable()) {
            values.add(item instanceof MapItem phrase ? phrase(phrase) : value(item));
        }
        return values;
    }

    /** What the document says is never taken for a sentence of the stylesheet. */
    private Object value(Item item) {
        String text = item.getStringValue();
        return item instanceof StringValue && words.has(text) ? new Said("", text, List.of()) : text;
    }

    private Said phrase(MapItem phrase) throws XPathException {
        var sentence = phrase.get(new StringValue("text"));
        var values = phrase.get(new StringValue("values"));
        return new Said(
                "", sentence == null ? "" : sentence.getStringValue(), values == null ? List.of() : values(values));
    }

    private List<Object> told(List<Object> values) {
        List<Object> told = new ArrayList<>(values.size());
        for (Object value : values) {
            told.add(value instanceof Said phrase ? words.message(phrase.sentence(), told(phrase.values())) : value);
        }
        return told;
    }

    private static Optional<MappingNote.Kind> kind(String code) {
        return Optional.ofNullable(KINDS.get(code));
    }

    /** All of them, each once, in the order in which they were taken. */
    List<MappingNote> notes(SourceDocument source) {
        var places = source.places(notes.values().stream()
                .map(Taken::where)
                .flatMap(where -> Optional.ofNullable(where).stream())
                .toList());
        return notes.values().stream()
                .map(taken -> taken.where() == null
                        ? taken.note()
                        : new MappingNote(
                                taken.note().kind(),
                                taken.note().what(),
                                places.getOrDefault(taken.where(), taken.note().place())))
                .toList();
    }
}
