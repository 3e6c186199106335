package eu.elmgateway.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.safe.Limits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {
    private static final Limits SMALL = Limits.standard().withBytes(100);

    @TempDir
    Path folder = Path.of("");

    @Test
    void aFolderStandsForAllFilesInItInTheOrderOfTheirNames() throws Exception {
        file("b/2.json");
        file("b/1.json");
        file("a.json");
        file("b/.hidden.json");
        file(".git/config");
        file("c.json");
        assertEquals(List.of("a.json", "b/1.json", "b/2.json", "c.json"), names(folder.toString()));
    }

    @Test
    void aFolderThatIsLinkedIntoItselfIsReadOnce() throws Exception {
        file("a/1.json");
        Files.createSymbolicLink(folder.resolve("a/again"), folder);
        assertEquals(List.of("a/1.json"), names(folder.toString()));
    }

    @Test
    void twoStarsStandForAnyNumberOfFolders() throws Exception {
        file("1.json");
        file("x/2.json");
        file("x/y/3.json");
        file("x/y/3.xml");
        assertEquals(List.of("1.json", "x/2.json", "x/y/3.json"), names(folder + "/**/*.json"));
        assertEquals(List.of("x/2.json"), names(folder + "/*/*.json"));
        assertEquals(List.of("1.json", "x/2.json"), names(folder + "/{1,x/2}.json"));
    }

    @Test
    void aFileWhoseNameLooksLikeAPatternIsAFile() throws Exception {
        file("[a].json");
        assertEquals(List.of("[a].json"), names(folder + "/[a].json"));
    }

    @Test
    void whatIsNotThereIsSaidBeforeAnythingIsRead() {
        assertThrows(NoSuchFileException.class, () -> names(folder + "/none"));
        assertThrows(NoSuchFileException.class, () -> names(folder + "/none/*.json"));
        assertThrows(IllegalArgumentException.class, () -> names(folder + "/[a"));
    }

    @Test
    void aZipFileIsReadEntryByEntry() throws Exception {
        zip("a.zip", List.of("z.json", "inner/", "inner/x.jsonld", "__MACOSX/z.json", "inner/.x"), 10);
        assertEquals(List.of("a.zip!z.json", "a.zip!inner/x.jsonld"), names(folder + "/a.zip"));
    }

    @Test
    void aZipFileIsKnownByItsFirstBytesToo() throws Exception {
        zip("a.bin", List.of("z.json"), 10);
        assertEquals(List.of("a.bin!z.json"), names(folder + "/a.bin"));
    }

    @Test
    void linesInAZipFileAreDocuments() throws Exception {
        try (var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("a.zip")))) {
            zip.putNextEntry(new ZipEntry("b.ndjson"));
            zip.write("{}\n{}\n".getBytes(UTF_8));
        }
        assertEquals(List.of("a.zip!b.ndjson:1", "a.zip!b.ndjson:2"), names(folder + "/a.zip"));
    }

    @Test
    void anEntryThatBecomesTooLargeIsNotReadToItsEnd() throws Exception {
        zip("a.zip", List.of("small.json"), 10);
        zip("b.zip", List.of("large.json", "other.json"), 101);
        assertEquals(List.of(), unread(folder + "/a.zip", SMALL));
        assertEquals(
                List.of("b.zip!large.json input.too-large", "b.zip!other.json input.too-large"),
                unread(folder + "/b.zip", SMALL));
    }

    @Test
    void aZipBombIsLeftBeforeItGoesOff() throws Exception {
        List<String> entries = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            entries.add(i + ".json");
        }
        zip("a.zip", entries, 8 << 20);
        List<Input> read = read(folder + "/a.zip", Limits.standard());
        assertTrue(read.size() < 13, "read " + read.size());
        assertEquals("input.zip-bomb", why(read.get(read.size() - 1)));
    }

    @Test
    void aDamagedZipFileCouldNotBeChecked() throws Exception {
        zip("a.zip", List.of("z.json"), 10);
        byte[] whole = Files.readAllBytes(folder.resolve("a.zip"));
        Files.write(folder.resolve("a.zip"), java.util.Arrays.copyOf(whole, whole.length - 30));
        assertEquals(List.of("a.zip input.zip-damaged"), unread(folder + "/a.zip", SMALL));
    }

    @Test
    void aDamagedEntryCouldNotBeCheckedAndTheOthersCould() throws Exception {
        zip("a.zip", List.of("y.json", "z.json"), 90);
        byte[] bytes = Files.readAllBytes(folder.resolve("a.zip"));
        bytes[30 + "y.json".length() + 2] ^= 0x55;
        Files.write(folder.resolve("a.zip"), bytes);
        assertEquals(List.of("a.zip!y.json input.zip-entry-damaged"), unread(folder + "/a.zip", SMALL));
        assertEquals(List.of("a.zip!y.json", "a.zip!z.json"), names(folder + "/a.zip"));
    }

    @Test
    void anEncryptedZipFileCouldNotBeChecked() throws Exception {
        zip("a.zip", List.of("z.json"), 10);
        byte[] bytes = Files.readAllBytes(folder.resolve("a.zip"));
        for (int i = 0; i < bytes.length - 4; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                bytes[i + 8] |= 1;
            }
        }
        Files.write(folder.resolve("a.zip"), bytes);
        assertEquals(List.of("a.zip input.zip-encrypted"), unread(folder + "/a.zip", SMALL));
    }

    @Test
    void aZipFileInAZipFileCouldNotBeChecked() throws Exception {
        zip("a.zip", List.of("b.zip"), 10);
        assertEquals(List.of("a.zip!b.zip input.zip-in-zip"), unread(folder + "/a.zip", SMALL));
    }

    @Test
    void namesDoNotCommandTheTerminal() throws Exception {
        zip("a.zip", List.of("x\u001B[31m.json"), 10);
        assertEquals(List.of("a.zip!x\uFFFD[31m.json"), names(folder + "/a.zip"));
    }

    @Test
    void aFileThatIsTooLargeCouldNotBeChecked() throws Exception {
        Files.write(folder.resolve("a.json"), new byte[101]);
        Files.write(folder.resolve("b.json"), new byte[100]);
        assertEquals(List.of("a.json input.too-large"), unread(folder.toString(), SMALL));
    }

    @Test
    void aLineThatIsTooLongIsPassedOverAndTheNextIsRead() throws Exception {
        Files.writeString(
                folder.resolve("a.ndjson"), "{}\n" + "x".repeat(200_000) + "\n\n  \r\n" + "y".repeat(100) + "\n{}");
        List<Input> read = read(folder + "/a.ndjson", SMALL);
        assertEquals(
                List.of("a.ndjson:1", "a.ndjson:2", "a.ndjson:5", "a.ndjson:6"),
                read.stream().map(this::shortName).toList());
        assertEquals("input.too-large", why(read.get(1)));
    }

    @Test
    void standardInputIsOneDocumentOrOneALine() throws Exception {
        assertEquals(List.of("<stdin>"), stdin("{\n  \"a\": {}\n}\n"));
        assertEquals(List.of("<stdin>"), stdin("{\"a\": 1}\n\n"));
        assertEquals(List.of("<stdin>"), stdin("[{\"a\": 1}\n,{}]"));
        assertEquals(List.of("<stdin>"), stdin("<a/>\n<b/>"));
        assertEquals(List.of("<stdin>:1", "<stdin>:2"), stdin("{\"a\": 1}\r\n{\"a\": 2}"));
    }

    @Test
    void linesAreReadWhenTheyAreWantedAndNoSooner() throws Exception {
        var endless = new Endless();
        var seen = new ArrayList<String>();
        class Enough extends RuntimeException {
            private static final long serialVersionUID = 1L;
        }
        var inputs = Inputs.of(List.of("-"), new Reading(endless, Limits.standard()));
        assertThrows(
                Enough.class,
                () -> inputs.read(input -> {
                    seen.add(input.name());
                    if (seen.size() == 5000) {
                        throw new Enough();
                    }
                }));
        assertTrue(endless.given < 5000 * 3 + (2 << 20), "read " + endless.given);
    }

    /** One document after the other, without end. */
    private static final class Endless extends InputStream {
        private static final byte[] LINE = "{}\n".getBytes(UTF_8);
        private long given;

        @Override
        public int read() {
            return LINE[(int) (given++ % LINE.length)];
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            for (int i = 0; i < length; i++) {
                bytes[offset + i] = (byte) read();
            }
            return length;
        }
    }

    private List<String> stdin(String text) throws Exception {
        return read("-", Limits.standard(), new ByteArrayInputStream(text.getBytes(UTF_8))).stream()
                .map(Input::name)
                .toList();
    }

    private List<String> names(String argument) throws Exception {
        return read(argument, SMALL).stream().map(this::shortName).toList();
    }

    private List<String> unread(String argument, Limits limits) throws Exception {
        return read(argument, limits).stream()
                .filter(Input.Unread.class::isInstance)
                .map(input -> shortName(input) + " " + why(input))
                .toList();
    }

    private String shortName(Input input) {
        return input.name().substring(folder.toString().length() + 1);
    }

    private static String why(Input input) {
        var template = ((Input.Unread) input).why().template();
        return ((eu.elmgateway.wording.Template.Named) template).key();
    }

    private static List<Input> read(String argument, Limits limits) throws Exception {
        return read(argument, limits, InputStream.nullInputStream());
    }

    private static List<Input> read(String argument, Limits limits, InputStream stdin) throws Exception {
        List<Input> read = new ArrayList<>();
        Inputs.of(List.of(argument), new Reading(stdin, limits)).read(read::add);
        return read;
    }

    private void file(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{}");
    }

    private void zip(String name, List<String> entries, int bytes) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(entry.endsWith("/") ? new byte[0] : new byte[bytes]);
            }
        }
    }
}
