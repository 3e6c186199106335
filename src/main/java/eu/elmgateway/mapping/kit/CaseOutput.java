package eu.elmgateway.mapping.kit;

import eu.elmgateway.mapping.MappedDocument;
import eu.elmgateway.mapping.MappingDescriptor.Output;
import eu.elmgateway.safe.ConfigException;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import eu.elmgateway.wording.Message;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Holds what a mapping wrote against what is expected. Thread-safe. */
final class CaseOutput {
    private final SafeReaders readers;

    CaseOutput(SafeReaders readers) {
        this.readers = readers;
    }

    List<CaseFault> faults(MappingCase one, Output output, MappedDocument document) throws UnreadableException {
        var file = one.named("expected");
        if (file.isEmpty()) {
            return List.of(CaseFault.other(one.folder(), Message.of("kit.no-expected"), List.of()));
        }
        List<CaseFault> faults = new ArrayList<>();
        add(faults, file.get(), Message.of("kit.differs"), differences(output, file.get(), document));
        Path notes = one.file("notes.txt");
        if (Files.exists(notes)) {
            add(faults, notes, Message.of("kit.notes-differ"), notes(CaseFiles.lines(notes), notes(document)));
        }
        return faults;
    }

    private static void add(List<CaseFault> faults, Path file, Message what, List<Difference> differences) {
        if (!differences.isEmpty()) {
            faults.add(CaseFault.other(file, what, differences));
        }
    }

    private List<Difference> differences(Output output, Path file, MappedDocument document) throws UnreadableException {
        byte[] expected = CaseFiles.bytes(file);
        byte[] written = document.bytes();
        return output == Output.XML
                ? XmlComparison.of(expected(file, () -> readers.dom(expected)), readers.dom(written))
                : JsonComparison.of(
                        expected(file, () -> readers.json(expected)).tree(),
                        readers.json(written).tree());
    }

    /** What is read of a case's own file. */
    private interface Read<T> {
        T now() throws UnreadableException;
    }

    private static <T> T expected(Path file, Read<T> read) {
        try {
            return read.now();
        } catch (UnreadableException e) {
            throw new ConfigException(file, e.place(), e.getMessage(), e.advice());
        }
    }

    /** What a mapping says it did, a line each. */
    static List<String> notes(MappedDocument document) {
        return document.notes().stream()
                .map(note -> (note.kind() + " " + note.text()).strip())
                .toList();
    }

    private static List<Difference> notes(List<String> expected, List<String> written) {
        List<Difference> differences = new ArrayList<>();
        List<String> gone = new ArrayList<>(expected);
        written.forEach(gone::remove);
        gone.forEach(note -> differences.add(new Difference("", Message.of("kit.note-missing", note))));
        List<String> come = new ArrayList<>(written);
        expected.forEach(come::remove);
        come.forEach(note -> differences.add(new Difference("", Message.of("kit.note-surplus", note))));
        return differences;
    }
}
