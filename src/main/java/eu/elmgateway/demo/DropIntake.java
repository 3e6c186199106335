package eu.elmgateway.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/** Pushes by putting a file into the sender's drop folder, and reads the report that appears beside the taken file. */
final class DropIntake implements Intake {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final ObjectMapper json = new ObjectMapper();
    private final Path folder;

    DropIntake(Path folder) {
        this.folder = folder;
    }

    @Override
    public Answer push(Path file) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        String name = file.getFileName().toString();
        Path part = Files.copy(file, folder.resolve("." + name + ".part"), StandardCopyOption.REPLACE_EXISTING);
        Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        Path done = folder.resolve("done").resolve(name + ".report.json");
        Path rejected = folder.resolve("rejected").resolve(name + ".report.json");
        for (long end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; Thread.sleep(50)) {
            if (Files.exists(done)) {
                return new Answer.Taken(read(done).path("id").asText());
            }
            if (Files.exists(rejected)) {
                return new Answer.Refused(read(rejected).path("report"));
            }
        }
        return new Answer.Failed("the drop folder was not emptied within " + PATIENCE.toSeconds() + " s");
    }

    private JsonNode read(Path report) throws IOException {
        return json.readTree(report.toFile());
    }
}
