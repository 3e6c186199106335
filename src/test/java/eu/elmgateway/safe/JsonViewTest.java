package eu.elmgateway.safe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a view shows is what Jakarta's own reader reads. */
class JsonViewTest {
    private static final String TEXT = """
            {"b": "x\\"\\n", "a": [1, -2.5, 1e30, 12345678901234567890, true, false, null, [], {}, ["é"]], "": {"c": {"d": []}}}""";

    private final JsonObject view = (JsonObject) JsonView.of(tree());
    private final JsonObject read = Json.createReader(new StringReader(TEXT)).readObject();

    @Test
    void isEqualToWhatIsReadBothWaysAround() {
        assertEquals(read, view);
        assertEquals(view, read);
        assertEquals(read.hashCode(), view.hashCode());
    }

    @Test
    void keepsTheOrderOfKeys() {
        assertEquals(List.of("b", "a", ""), List.copyOf(view.keySet()));
        assertEquals(List.copyOf(read.values()), List.copyOf(view.values()));
    }

    @Test
    void isWrittenAsTheSameJson() {
        assertEquals(read, Json.createReader(new StringReader(view.toString())).readObject());
        JsonArray around = Json.createArrayBuilder().add(view).build();
        assertEquals(
                read,
                Json.createReader(new StringReader(around.toString()))
                        .readArray()
                        .get(0));
    }

    @Test
    void answersByKindAsWhatIsReadDoes() {
        assertEquals(read.getString("b"), view.getString("b"));
        assertEquals(read.getString("a", "other"), view.getString("a", "other"));
        assertEquals(read.getString("none", "other"), view.getString("none", "other"));
        JsonArray ours = view.getJsonArray("a");
        JsonArray theirs = read.getJsonArray("a");
        assertEquals(theirs.getInt(0), ours.getInt(0));
        assertEquals(theirs.getBoolean(4), ours.getBoolean(4));
        assertEquals(theirs.isNull(6), ours.isNull(6));
        assertEquals(theirs.getJsonArray(9).getString(0), ours.getJsonArray(9).getString(0));
        assertEquals(theirs.getString(0, "other"), ours.getString(0, "other"));
        assertEquals(JsonValue.ValueType.OBJECT, ours.get(8).getValueType());
    }

    private static JsonNode tree() {
        try {
            return new ObjectMapper()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .readTree(TEXT);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
