package eu.elmgateway.safe;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** An array, as Jakarta JSON shows it. */
final class ArrayView extends AbstractList<JsonValue> implements JsonArray, RandomAccess {
    private final JsonNode array;

    ArrayView(JsonNode array) {
        this.array = array;
    }

    @Override
    public JsonValue get(int index) {
        return JsonView.of(array.get(index));
    }

    @Override
    public int size() {
        return array.size();
    }

    @Override
    public ValueType getValueType() {
        return ValueType.ARRAY;
    }

    @Override
    public JsonObject getJsonObject(int index) {
        return (JsonObject) get(index);
    }

    @Override
    public JsonArray getJsonArray(int index) {
        return (JsonArray) get(index);
    }

    @Override
    public JsonNumber getJsonNumber(int index) {
        return (JsonNumber) get(index);
    }

    @Override
    public JsonString getJsonString(int index) {
        return (JsonString) get(index);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T extends JsonValue> List<T> getValuesAs(Class<T> type) {
        return (List<T>) this;
    }

    @Override
    public String getString(int index) {
        return getJsonString(index).getString();
    }

    @Override
    public String getString(int index, String otherwise) {
        return get(index) instanceof JsonString string ? string.getString() : otherwise;
    }

    @Override
    public int getInt(int index) {
        return getJsonNumber(index).intValue();
    }

    @Override
    public int getInt(int index, int otherwise) {
        return get(index) instanceof JsonNumber number ? number.intValue() : otherwise;
    }

    @Override
    public boolean getBoolean(int index) {
        return array.get(index).booleanValue();
    }

    @Override
    public boolean getBoolean(int index, boolean otherwise) {
        return array.get(index).isBoolean() ? getBoolean(index) : otherwise;
    }

    @Override
    public boolean isNull(int index) {
        return array.get(index).isNull();
    }

    @Override
    public String toString() {
        return array.toString();
    }
}
