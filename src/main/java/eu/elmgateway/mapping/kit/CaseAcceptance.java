package eu.elmgateway.mapping.kit;

import eu.elmgateway.mapping.MappedDocument;
import eu.elmgateway.mapping.MappingDescriptor.Output;
import eu.elmgateway.mapping.MappingResult;
import eu.elmgateway.safe.SafeReaders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes what a mapping wrote what its case expects. The same output always gives the same bytes. Thread-safe. */
public final class CaseAcceptance {
    private final StableText text;

    public CaseAcceptance(SafeReaders readers) {
        this.text = new StableText(readers);
    }

    /**
     * Writes the files of a case.
     *
     * @param output of its mapping
     * @return the files that were written; none if the case passes, or has a fault that nobody can accept
     * @throws UncheckedIOException if they cannot be written
     */
    public List<Path> accept(CaseResult result, Output output) {
        if (result.passed() || !result.acceptable()) {
            return List.of();
        }
        MappingCase one = result.which();
        MappingResult written = result.result().orElseThrow();
        try {
            return written instanceof MappedDocument document
                    ? document(one, document, output)
                    : refusal(one, Refused.of(written));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> refusal(MappingCase one, Refused refused) throws IOException {
        delete(one, "expected");
        delete(one, "notes");
        return List.of(Files.writeString(one.file("refused.yaml"), refused + "\n"));
    }

    private List<Path> document(MappingCase one, MappedDocument document, Output output) throws IOException {
        boolean noted = one.named("expected").isEmpty() || Files.exists(one.file("notes.txt"));
        delete(one, "refused");
        List<Path> files = new ArrayList<>();
        Path expected = one.named("expected").orElse(one.file(output == Output.XML ? "expected.xml" : "expected.json"));
        files.add(Files.writeString(expected, text.of(document, output)));
        List<String> notes = CaseOutput.notes(document);
        if (noted && !notes.isEmpty()) {
            files.add(Files.writeString(one.file("notes.txt"), String.join("\n", notes) + "\n"));
        } else if (noted) {
            delete(one, "notes");
        }
        return files;
    }

    private static void delete(MappingCase one, String stem) throws IOException {
        var file = one.named(stem);
        if (file.isPresent()) {
            Files.delete(file.get());
        }
    }
}
