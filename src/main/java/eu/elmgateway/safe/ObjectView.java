package eu.elmgateway.safe;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An object, as Jakarta JSON shows it; keeps the order of its keys. */
final class ObjectView extends AbstractMap<String, JsonValue> implements JsonObject {
    private final JsonNode object;

    ObjectView(JsonNode object) {
        this.object = object;
    }

    @Override
    public @Nullable JsonValue get(@Nullable Object key) {
        var value = key instanceof String name ? object.get(name) : null;
        return value == null ? null : JsonView.of(value);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return key instanceof String name && object.has(name);
    }

    @Override
    public int size() {
        return object.size();
    }

    @Override
    public Set<String> keySet() {
        return new Keys();
    }

    @Override
    public Set<Map.Entry<String, JsonValue>> entrySet() {
        return new Entries();
    }

    @Override
    public ValueType getValueType() {
        return ValueType.OBJECT;
    }

    @Override
    public @Nullable JsonArray getJsonArray(String name) {
        return (JsonArray) get(name);
    }

    @Override
    public @Nullable JsonObject getJsonObject(String name) {
        return (JsonObject) get(name);
    }

    @Override
    public @Nullable JsonNumber getJsonNumber(String name) {
        return (JsonNumber) get(name);
    }

    @Override
    public @Nullable JsonString getJsonString(String name) {
        return (JsonString) get(name);
    }

    @Override
    public String getString(String name) {
        return object.required(name).textValue();
    }

    @Override
    public String getString(String name, String otherwise) {
        return object.path(name).isTextual() ? getString(name) : otherwise;
    }

    @Override
    public int getInt(String name) {
        return object.required(name).intValue();
    }

    @Override
    public int getInt(String name, int otherwise) {
        return object.path(name).asInt(otherwise);
    }

    @Override
    public boolean getBoolean(String name) {
        return object.required(name).booleanValue();
    }

    @Override
    public boolean getBoolean(String name, boolean otherwise) {
        return object.path(name).asBoolean(otherwise);
    }

    @Override
    public boolean isNull(String name) {
        return object.required(name).isNull();
    }

    @Override
    public String toString() {
        return object.toString();
    }

    private final class Keys extends AbstractSet<String> {
        @Override
        public int size() {
            return object.size();
        }

        @Override
        public boolean contains(@Nullable Object key) {
            return containsKey(key);
        }

        @Override
        public Iterator<String> iterator() {
            return object.fieldNames();
        }
    }

    private final class Entries extends AbstractSet<Map.Entry<String, JsonValue>> {
        @Override
        public int size() {
            return object.size();
        }

        @Override
        public Iterator<Map.Entry<String, JsonValue>> iterator() {
            var entries = object.properties().iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return entries.hasNext();
                }

                @Override
                public Map.Entry<String, JsonValue> next() {
                    var entry = entries.next();
                    return Map.entry(entry.getKey(), JsonView.of(entry.getValue()));
                }
            };
        }
    }
}
