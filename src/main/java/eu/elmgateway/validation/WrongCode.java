package eu.elmgateway.validation;

import eu.elmgateway.vocabulary.Code;
import eu.elmgateway.vocabulary.OtherCode;
import eu.elmgateway.vocabulary.Vocabularies;
import eu.elmgateway.vocabulary.Vocabulary;
import eu.elmgateway.wording.Message;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out what is wrong with an IRI that is no code of the list it should be of. For one document. */
final class WrongCode {
    private final Vocabularies vocabularies;
    private final CodeGuess guess = new CodeGuess();

    WrongCode(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /** What is wrong; empty where the list is not known well enough to say. */
    Optional<CodeRemark> remark(Vocabulary list, String iri, @Nullable String label) {
        Spelling spelling = Spelling.of(iri);
        if (vocabularies.scheme(spelling.tidy()).isPresent()) {
            return Optional.of(new CodeRemark(
                    CodeRule.WHOLE_LIST,
                    Message.of("vocabulary.whole-list", iri),
                    CodeWords.meant(list, guess.of(list, "", label))));
        }
        String prefix = list.facts().prefix();
        if (spelling.tidy().startsWith(prefix)) {
            return ofTheList(list, spelling, spelling.tidy().substring(prefix.length()), label);
        }
        Optional<Vocabulary> other = vocabularies.of(spelling.tidy());
        return other.isPresent()
                ? Optional.of(ofAnother(list, other.get(), spelling.tidy(), label))
                : foreign(list, iri, label);
    }

    private Optional<CodeRemark> ofTheList(Vocabulary list, Spelling spelling, String local, @Nullable String label) {
        List<Code> misspelt = list.inAnyCase(local);
        if (!misspelt.isEmpty()) {
            return Optional.of(new CodeRemark(
                    CodeRule.SPELLING, spelling.what(list.code(local).isEmpty()), CodeWords.write(list, misspelt)));
        }
        List<OtherCode> others = list.otherwise(local);
        if (!others.isEmpty()) {
            return Optional.of(new CodeRemark(
                    CodeRule.OTHER_CODING,
                    Message.of(
                            "vocabulary.other-coding",
                            local,
                            new Message(others.get(0).system(), List.of())),
                    CodeWords.write(list, CodeGuess.sure(list, local, null))));
        }
        return Optional.of(list)
                .filter(known -> known.facts().complete())
                .map(known -> new CodeRemark(
                        CodeRule.UNKNOWN_CODE,
                        Message.of(
                                "vocabulary.unknown-code",
                                CodeWords.cut(spelling.written()),
                                CodeWords.title(list),
                                String.valueOf(list.facts().asOf())),
                        CodeWords.meant(list, guess.of(list, local, label))));
    }

    private CodeRemark ofAnother(Vocabulary list, Vocabulary other, String iri, @Nullable String label) {
        Optional<Code> code = other.find(iri);
        String name = code.map(Code::name).orElse(label);
        return new CodeRemark(
                CodeRule.OTHER_LIST,
                Message.of(
                        "vocabulary.other-list",
                        code.map(known -> CodeWords.code(other, known)).orElse(CodeWords.cut(iri)),
                        CodeWords.title(other),
                        CodeWords.title(list)),
                CodeWords.meant(list, name == null ? List.of() : list.named(name)));
    }

    private Optional<CodeRemark> foreign(Vocabulary list, String iri, @Nullable String label) {
        return Optional.of(list)
                .filter(known -> known.facts().complete())
                .map(known -> new CodeRemark(
                        CodeRule.FOREIGN_CODE,
                        Message.of("vocabulary.foreign-code", CodeWords.cut(iri), CodeWords.title(list)),
                        CodeWords.meant(list, CodeGuess.sure(list, last(iri), label))));
    }

    private static String last(String iri) {
        return iri.substring(Math.max(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')), iri.lastIndexOf(':')) + 1);
    }

    /** A code or a name where the IRI of a concept should be. */
    CodeRemark literal(Vocabulary list, String text) {
        return new CodeRemark(
                CodeRule.NO_IRI,
                Message.of("vocabulary.no-iri", CodeWords.cut(text), CodeWords.title(list)),
                CodeWords.meant(list, guess.of(list, text.strip(), text)));
    }
}
