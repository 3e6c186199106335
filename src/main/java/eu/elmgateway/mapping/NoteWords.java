package eu.elmgateway.mapping;

import eu.elmgateway.safe.ConfigReader;
import eu.elmgateway.wording.Message;
import eu.elmgateway.wording.Template;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The sentences that stylesheets write in English, in French: {@code notes_fr.yaml} of a mapping, and that of
 * {@code mappings/common} for what several share. A sentence that stands in neither is English for everybody. Thread-safe.
 */
final class NoteWords {
    private static final Pattern GAP = Pattern.compile("\\{\\d}");

    private final Map<String, Template> sentences = new HashMap<>();

    /** The file of a folder in which its sentences stand in French. */
    static Path file(Path folder) {
        return folder.resolve("notes_fr.yaml");
    }

    /** @param files those that there are; what several have, the first says */
    NoteWords(ConfigReader reader, List<Path> files) {
        for (Path file : files) {
            if (Files.isRegularFile(file)) {
                reader.read(file)
                        .tree()
                        .properties()
                        .forEach(entry -> put(entry.getKey(), entry.getValue().textValue()));
            }
        }
    }

    private void put(String english, String french) {
        sentences.putIfAbsent(english, new Template.Given(Map.of("en", english, "fr", french)));
    }

    /** Whether a sentence is known in French. */
    boolean has(String english) {
        return sentences.containsKey(english);
    }

    /** A sentence of a stylesheet; a gap that nothing fills stays empty. */
    Message message(String english, List<Object> values) {
        Template known = sentences.get(english);
        Template sentence = known == null ? new Template.Given(Map.of("en", english)) : known;
        List<Object> all = new ArrayList<>(values);
        for (long gaps = GAP.matcher(english).results().count(); all.size() < gaps; ) {
            all.add("");
        }
        return new Message(sentence, all);
    }

    /** A text that may be a sentence of the stylesheet, whose gaps are filled. */
    Message said(String text) {
        Template known = sentences.get(text);
        return known == null ? Message.verbatim(text) : new Message(known, List.of());
    }
}
