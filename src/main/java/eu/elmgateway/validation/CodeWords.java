package eu.elmgateway.validation;

import eu.elmgateway.vocabulary.Code;
import eu.elmgateway.vocabulary.Vocabulary;
import eu.elmgateway.wording.Message;
import java.util.List;

/** How codes and lists are named in findings. */
final class CodeWords {
    private static final int LONGEST = 200;

    private CodeWords() {}

    /** What is not a code and may be of any length. */
    static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    static Message title(Vocabulary list) {
        return new Message(list.facts().title(), List.of());
    }

    /** A code as it is to be written, and its name for people. */
    static String code(Vocabulary list, Code code) {
        return code.name() == null ? list.iri(code) : list.iri(code) + " (" + code.name() + ")";
    }

    /** What was probably meant; where that is not known, where to look. */
    static Message meant(Vocabulary list, List<Code> codes) {
        return codes.isEmpty()
                ? Message.of("vocabulary.take-one", list.facts().scheme())
                : Message.of(
                        "vocabulary.did-you-mean",
                        codes.stream().map(code -> code(list, code)).toList());
    }

    /** What is certainly meant. */
    static Message write(Vocabulary list, List<Code> codes) {
        return Message.of(
                "vocabulary.write", codes.stream().map(code -> code(list, code)).toList());
    }
}
