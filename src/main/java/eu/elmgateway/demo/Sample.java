package eu.elmgateway.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of {@code samples.yaml}: what to push, how, and what must become of it.
 *
 * @param deliveries registry to the state in which its delivery must end
 */
record Sample(
        @JsonProperty(required = true) String file,
        @JsonProperty(required = true) String about,
        @JsonProperty(required = true) String intake,
        @JsonProperty(required = true) String expect,
        Map<String, String> deliveries) {

    Sample(String file, String about, String intake, String expect, @Nullable Map<String, String> deliveries) {
        this.file = file;
        this.about = about;
        this.intake = intake;
        this.expect = expect;
        this.deliveries = deliveries == null ? Map.of() : Map.copyOf(deliveries);
    }

    boolean accepted() {
        return expect.equals("accepted");
    }

    boolean xml() {
        return file.endsWith(".xml");
    }

    Path in(Path folder) {
        return folder.resolve(file);
    }
}
