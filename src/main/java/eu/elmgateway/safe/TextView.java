package eu.elmgateway.safe;

import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.json.JsonString;
import org.jspecify.annotations.Nullable;

/** A text, as Jakarta JSON shows it. */
record TextView(String text) implements JsonString {
    @Override
    public String getString() {
        return text;
    }

    @Override
    public CharSequence getChars() {
        return text;
    }

    @Override
    public ValueType getValueType() {
        return ValueType.STRING;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JsonString string && string.getString().equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return TextNode.valueOf(text).toString();
    }
}
