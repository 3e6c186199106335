package eu.elmgateway.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.elmgateway.Patience;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README, and the pages on batches and seals, tell people to type does what they say. */
class ReadmeTest {
    private static final Path HOME = Path.of("").toAbsolutePath();
    private static final Pattern SUBMISSION = Pattern.compile("/v1/submissions/([\\w-]+)");

    private final ObjectMapper json = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void everyExampleAnswersAsItSays() throws Exception {
        List<ReadmeExample> examples = new ArrayList<>(ReadmeExample.in(Files.readString(HOME.resolve("README.md"))));
        assertTrue(examples.size() >= 6, () -> "examples found: " + examples);
        for (String page : new String[] {"batches.md", "seals.md"}) {
            Path site = HOME.resolve("src/site/markdown");
            examples.addAll(ReadmeExample.in(Files.readString(site.resolve(page))));
        }
        installed();
        Path log = folder.resolve("gateway.log");
        Path data = folder.resolve("data");
        String key = GatewayProcess.addSender(data, log, "uni-readme");
        try (var gateway = GatewayProcess.run(data, log, Map.of())) {
            String submission = "";
            for (ReadmeExample example : examples) {
                String answer = run(
                        example, Map.of("GATEWAY", gateway.address().toString(), "KEY", key, "SUBMISSION", submission));
                var named = SUBMISSION.matcher(answer);
                submission = named.find() ? named.group(1) : submission;
            }
        }
    }

    private String run(ReadmeExample example, Map<String, String> environment)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder("bash", "-euo", "pipefail", "-c", example.command())
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(Patience.HANGS, TimeUnit.SECONDS));
        assertEquals(example.exit(), process.exitValue(), () -> example + " answered " + answer);
        assertTrue(answer.contains(example.answer()), () -> example + " answered " + answer);
        if (!example.shown().isEmpty()) {
            JsonNode shown = json.readTree(example.shown());
            assertTrue(holds(json.readTree(answer), shown), () -> example + " answered " + answer);
        }
        return answer;
    }

    /** Whether an answer has somewhere what the README shows of it; members may be left out there. */
    private static boolean holds(JsonNode answer, JsonNode shown) {
        boolean here = answer.isObject()
                && shown.properties().stream()
                        .allMatch(member -> member.getValue().equals(answer.get(member.getKey())));
        return here || StreamSupport.stream(answer.spliterator(), false).anyMatch(part -> holds(part, shown));
    }

    /** The folder of a distribution, as far as the examples need it. */
    private void installed() throws IOException {
        Files.createSymbolicLink(folder.resolve("samples"), HOME.resolve("src/main/dist/samples"));
        for (String part : new String[] {"schemas", "mappings", "routes"}) {
            copy(part);
        }
        Files.createDirectory(folder.resolve("trust"));
        Path command = Files.createDirectory(folder.resolve("bin")).resolve("elm-gateway");
        Files.writeString(
                command,
                "#!/bin/sh\nexec '" + Path.of(System.getProperty("java.home"), "bin", "java")
                        + "' -XX:TieredStopAtLevel=1 -Delm-gateway.log=WARN -Delm-gateway.home='" + folder + "' -cp '"
                        + classPath() + "' eu.elmgateway.cli.ElmGateway \"$@\"\n");
        assertTrue(command.toFile().setExecutable(true));
    }

    private void copy(String part) throws IOException {
        try (Stream<Path> all = Files.walk(HOME.resolve(part))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path to = folder.resolve(HOME.relativize(file));
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
    }

    /** Absolute, since the examples run in a folder of their own. */
    private static String classPath() {
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(System.getProperty("java.class.path"))
                .map(entry -> HOME.resolve(entry).toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
