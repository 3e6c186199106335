package eu.elmgateway.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import eu.elmgateway.elm.ElmModel;
import eu.elmgateway.format.FormatCatalogue;
import eu.elmgateway.mapping.kit.CaseResult;
import eu.elmgateway.mapping.kit.CaseRunner;
import eu.elmgateway.mapping.kit.CaseText;
import eu.elmgateway.mapping.kit.MappingCase;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.validation.Validator;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs the cases that every mapping brings, as {@code elm-gateway mapping test} does. */
class MappingCaseTest {
    private static final Path HOME = Path.of("");

    private final SafeReaders readers = new SafeReaders(Limits.standard());
    private final ElmModel model = ElmModel.load(HOME, readers);
    private final FormatCatalogue formats = new FormatCatalogue(readers, HOME.resolve("schemas"));
    private final MappingFolders folders =
            MappingFolders.of(HOME, formats, readers, model, Clock.systemUTC(), Duration.ofMinutes(1));
    private final CaseRunner runner =
            new CaseRunner(HOME, readers, model, formats, new Validator(readers, formats, model));

    @TestFactory
    Stream<DynamicTest> everyCaseGivesWhatItExpects() {
        return folders.all().stream().flatMap(folder -> {
            Mapping mapping = folders.load(folder);
            return MappingCase.of(folder).stream()
                    .map(one -> dynamicTest(
                            folder.name() + " " + one.name(), () -> assertPasses(runner.run(mapping, one))));
        });
    }

    private static void assertPasses(CaseResult result) {
        assertEquals("", String.join("\n", CaseText.lines(result, Locale.ENGLISH)));
    }

    @Test
    void everyMappingHasACase() {
        for (MappingFolder folder : folders.all()) {
            assertFalse(MappingCase.of(folder).isEmpty(), folder.name() + " has no case");
        }
    }
}
