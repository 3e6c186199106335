package eu.elmgateway.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import eu.elmgateway.equality.Published;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sealed samples published by others, against what EU DSS said of each. */
class SealedSamplesTest {
    private final SafeReaders readers = new SafeReaders(Limits.standard());
    private final Seals seals = new Seals(readers);

    record Sample(Path file, String format, Integrity integrity) {
        boolean xml() {
            return file.toString().endsWith(".xml");
        }

        @Override
        public String toString() {
            return String.valueOf(file.getFileName());
        }
    }

    static Stream<Sample> samples() throws Exception {
        Path index = Published.path("elm/samples/index.csv");
        return Files.readAllLines(index).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(cells -> !cells[0].startsWith("(") && !cells[15].isEmpty())
                .map(cells -> new Sample(
                        Published.path("elm/" + cells[0]),
                        cells[14],
                        Integrity.valueOf(cells[15].toUpperCase(Locale.ROOT))));
    }

    private SealVerdict verdict(Sample sample) throws Exception {
        byte[] bytes = Files.readAllBytes(sample.file());
        return sample.xml() ? seals.xml(readers.xml(bytes)) : seals.json(bytes);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySealedSampleHasTheIntegrityOfItsIndex(Sample sample) throws Exception {
        SealVerdict verdict = verdict(sample);
        assertEquals(
                sample.integrity(), verdict.integrity(), () -> verdict.seals().toString());
        assertEquals(1, verdict.seals().size());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void ofEachItIsSaidByWhomAndWhenAndThatNobodyIsTrustedYet(Sample sample) throws Exception {
        Seal seal = verdict(sample).seals().get(0);
        assertNotNull(seal.sealer());
        assertFalse(seal.sealer().shown().isBlank());
        assertNotNull(seal.claimed());
        assertEquals(Trust.UNCLEAR, seal.trust());
        assertFalse(seal.valid());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theLevelIsAtLeastTheOneThatDssFoundOffline(Sample sample) throws Exception {
        Seal seal = verdict(sample).seals().get(0);
        if (seal.integrity() == Integrity.INTACT) {
            String found = sample.format().substring(sample.format().lastIndexOf('-') + 1);
            assertFalse(
                    SealLevel.valueOf(found).compareTo(seal.level()) > 0, () -> seal.level() + " is below " + found);
        }
    }
}
