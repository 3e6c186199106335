package eu.elmgateway.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.safe.ConfigException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator hears whose registry file fits neither templates nor mappings. */
class RegistryRoutesTest {
    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void prepare() {
        bench = new Bench(folder);
        KoskiSettings.of("http://127.0.0.1:1/").forEach(bench::set);
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    private String problem(UnaryOperator<String> change) throws IOException {
        bench.registry("fi-koski", "fi-koski", change);
        var problems = assertThrows(ConfigException.class, bench::start).problems();
        assertEquals(1, problems.size(), problems.toString());
        assertTrue(problems.get(0).file().endsWith("fi-koski.yaml"), problems.toString());
        return problems.get(0).toString();
    }

    @Test
    void aProtocolWithoutTemplateIsNamed() throws IOException {
        String problem = problem(yaml -> yaml.replace("registry-rest", "registry-pigeon"));
        assertTrue(problem.contains("registry-pigeon"), problem);
    }

    @Test
    void aSettingThatTheTemplateNeedsIsNamed() throws IOException {
        String problem = problem(yaml -> yaml.replace("  address:", "  adress:"));
        assertTrue(problem.contains("address"), problem);
    }

    @Test
    void aFormatWithoutMappingIsNamed() throws IOException {
        String problem = problem(yaml -> yaml.replace("koski-oppija:2024-01", "koski-oppija:1999"));
        assertTrue(problem.contains("koski-oppija:1999"), problem);
    }
}
