package eu.elmgateway.safe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** A YAML or JSON file of the operator's or integrator's that was read and fits its schema. */
public final class ConfigFile {
    private final Path file;
    private final JsonText text;

    ConfigFile(Path file, JsonText text) {
        this.file = file;
        this.text = text;
    }

    /** Where it was read from. */
    public Path file() {
        return file;
    }

    /** Its content. Not to be changed. */
    public JsonNode tree() {
        return text.tree();
    }

    /**
     * Its content as a record, bound by name.
     *
     * @throws ConfigException if a value cannot become what the record wants
     */
    public <T> T as(Class<T> type) {
        try {
            return Records.MAPPER.treeToValue(tree(), type);
        } catch (JsonMappingException e) {
            throw wrong(pointer(e), e.getOriginalMessage(), "Correct the value.");
        } catch (JsonProcessingException e) {
            throw wrong("", e.getOriginalMessage(), "Correct the file.");
        }
    }

    /** An exception, to be thrown, that shows the place of a value in this file. */
    public ConfigException wrong(String pointer, String message, String cure) {
        return new ConfigException(file, text.place(pointer), message, cure);
    }

    private static String pointer(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                .collect(Collectors.joining());
    }

    /** Costs much to make, and most files are read as trees. */
    private static final class Records {
        private static final ObjectMapper MAPPER =
                new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

        private Records() {}
    }
}
