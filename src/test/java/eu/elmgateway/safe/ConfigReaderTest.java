package eu.elmgateway.safe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigReaderTest {
    record Lamp(String name, int watts, List<String> rooms) {}

    @TempDir
    private Path folder;

    private ConfigReader reader;

    @BeforeEach
    void writeSchema() throws IOException {
        Path schema = write("lamp.schema.json", """
                {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object",
                 "required": ["name", "watts"], "additionalProperties": false,
                 "properties": {"name": {"$ref": "parts.schema.json#/$defs/name"}, "watts": {"type": "integer", "maximum": 100},
                                "rooms": {"type": "array", "items": {"enum": ["hall", "attic"]}}}}
                """);
        write("parts.schema.json", "{\"$defs\": {\"name\": {\"type\": \"string\", \"minLength\": 1}}}");
        reader = new SafeReaders(Limits.standard()).config(folder, schema);
    }

    @Test
    void readsYamlThatFitsItsSchemaAsARecord() throws IOException {
        var lamp = reader.read(write("lamp.yaml", "name: Lucy\nwatts: 40\nrooms: [hall, attic]\n"))
                .as(Lamp.class);

        assertEquals(new Lamp("Lucy", 40, List.of("hall", "attic")), lamp);
    }

    @Test
    void listsEveryDepartureWithFileLineAndCure() throws IOException {
        Path file = write("lamp.yaml", "wats: 40\nwatts: 400\nrooms:\n  - hall\n  - cellar\n");

        assertEquals(
                List.of(
                        file + ":1:1: \"name\" is missing. Add \"name\".",
                        file + ":1:7: wats: \"wats\" is not known here. Take \"wats\" out, or check its spelling.",
                        file + ":2:8: watts: 400 is too large. The most is 100.",
                        file
                                + ":5:5: rooms/1: \"cellar\" is not one of the values allowed. Write one of: hall, attic."),
                problems(file));
    }

    @Test
    void saysWhereYamlItselfIsBroken() throws IOException {
        Path file = write("lamp.yaml", "name: Lucy\nname: Lucy\n");

        assertTrue(
                problems(file).get(0).startsWith(file + ":2:1: The key \"name\" stands twice"),
                problems(file)::toString);
        assertTrue(problems(write("lamp.yaml", "a: [1, 2\nb: 3\n")).get(0).contains("lamp.yaml:2:"));
        assertTrue(problems(folder.resolve("absent.yaml")).get(0).contains("cannot be read"));
    }

    @Test
    void pointsAtAValueThatOnlyTheProgramCanJudge() throws IOException {
        var lamp = reader.read(write("lamp.yaml", "name: Lucy\nwatts: 40\n"));

        assertEquals(
                folder.resolve("lamp.yaml") + ":2:8: too dim. Take 60.",
                lamp.wrong("/watts", "too dim.", "Take 60.").getMessage());
    }

    @Test
    void aSchemaReachesNothingOutsideItsFolder() throws IOException {
        Path schema = write("bad.schema.json", "{\"$ref\": \"../../etc/passwd\"}");
        var readers = new SafeReaders(Limits.standard());

        assertThrows(ConfigException.class, () -> readers.jsonSchema(folder, schema));
        assertThrows(
                ConfigException.class,
                () -> readers.jsonSchema(
                        folder, write("far.schema.json", "{\"$ref\": \"https://example.org/x.json\"}")));
    }

    private List<String> problems(Path file) {
        return assertThrows(ConfigException.class, () -> reader.read(file)).problems().stream()
                .map(ConfigException.Problem::toString)
                .toList();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
