package eu.elmgateway.elm;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes JSON-LD and tells of it. Literals become JSON values where that loses nothing, texts otherwise. For one document. */
final class JsonOut {
    private static final Set<String> WHOLE = Set.of(
            Literals.XSD + "integer",
            Literals.XSD + "positiveInteger",
            Literals.XSD + "nonNegativeInteger",
            Literals.XSD + "int",
            Literals.XSD + "long");

    /** Fifteen digits: every reader of JSON keeps them, even one that reads numbers as doubles. */
    private static final Pattern PLAIN = Pattern.compile("0|-?[1-9][0-9]{0,14}");

    private final JsonGenerator json;
    private final @Nullable JsonListener listener;

    /** @param listener null if nobody listens */
    JsonOut(JsonGenerator json, @Nullable JsonListener listener) {
        this.json = json;
        this.listener = listener;
    }

    void contexts(List<String> contexts) throws IOException {
        json.writeFieldName("@context");
        json.writeStartArray();
        for (String context : contexts) {
            json.writeString(context);
        }
        json.writeEndArray();
    }

    /** @param texts whether its members are texts by language */
    void startObject(boolean texts) throws IOException {
        json.writeStartObject();
        if (listener != null) {
            listener.startObject(texts);
        }
    }

    void member(String name) throws IOException {
        json.writeFieldName(name);
        if (listener != null) {
            listener.member(name);
        }
    }

    void member(String name, String text) throws IOException {
        member(name);
        text(text);
    }

    void endObject() throws IOException {
        json.writeEndObject();
        if (listener != null) {
            listener.endObject();
        }
    }

    void startArray(int size) throws IOException {
        json.writeStartArray();
        if (listener != null) {
            listener.startArray(size);
        }
    }

    void endArray() throws IOException {
        json.writeEndArray();
    }

    void text(String text) throws IOException {
        write(text);
        if (listener != null) {
            listener.value(text);
        }
    }

    /** Half a pair of surrogates, which JSON may escape and UTF-8 cannot hold, becomes a question mark as in Java's own encoder. */
    private void write(String text) throws IOException {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        json.writeUTF8String(encoded, 0, encoded.length);
    }

    void literal(Value.Literal literal) throws IOException {
        String lexical = literal.lexical();
        if (WHOLE.contains(literal.datatype()) && PLAIN.matcher(lexical).matches()) {
            json.writeNumber(Long.parseLong(lexical));
        } else if (literal.datatype().equals(Literals.XSD + "boolean")
                && (lexical.equals("true") || lexical.equals("false"))) {
            json.writeBoolean(lexical.equals("true"));
        } else {
            write(lexical);
        }
        if (listener != null) {
            listener.value(lexical);
        }
    }
}
