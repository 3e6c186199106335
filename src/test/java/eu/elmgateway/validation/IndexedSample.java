package eu.elmgateway.validation;

import eu.elmgateway.equality.Published;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/**
 * A row of the index of published and constructed samples, with what other engines found.
 *
 * @param file relative to the data folder
 * @param format XML, JSON-LD or a JSON form of an issuing tool
 * @param kind what the document is about
 * @param profile the profile or schema it is to be judged by
 * @param verdict in words
 * @param xsdErrors by Xerces, against the published schema
 * @param withoutLists SHACL results by Jena against the published edc-generic-no-cv
 * @param full SHACL results by Jena against the published edc-generic-full, or against the profile if the note says so
 */
record IndexedSample(
        String file,
        String format,
        String kind,
        String profile,
        String verdict,
        OptionalInt xsdErrors,
        OptionalInt withoutLists,
        OptionalInt full,
        String note) {

    private static final String NOT_COPIED = "(";

    /** All rows whose file is there; skips or fails the test where the data is absent. */
    static List<IndexedSample> all() {
        Path index = Published.path("elm/samples/index.csv");
        try {
            return Files.readAllLines(index).stream()
                    .skip(1)
                    .map(line -> of(line.split(",", -1)))
                    .filter(sample -> !sample.file().startsWith(NOT_COPIED))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IndexedSample of(String[] cells) {
        return new IndexedSample(
                cells[0],
                cells[1],
                cells[2],
                cells[4],
                cells[5],
                number(cells[8]),
                number(cells[9]),
                number(cells[11]),
                cells[20]);
    }

    private static OptionalInt number(String cell) {
        return cell.matches("\\d+") ? OptionalInt.of(Integer.parseInt(cell)) : OptionalInt.empty();
    }

    boolean xml() {
        return format.equals("XML");
    }

    byte[] bytes() {
        try {
            return Files.readAllBytes(Published.path("elm").resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return file.substring(file.lastIndexOf('/') + 1);
    }
}
