package eu.elmgateway.equality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Two schemas, and the claim that they say the same of every document. Not thread-safe. */
public final class XsdEquality {
    private final Xsd published;
    private final Xsd ours;
    private final List<String> words;
    private int documents;
    private long errors;

    /**
     * Takes the two.
     *
     * @param words texts with which mutants are made, see {@link XmlMutator}
     */
    public XsdEquality(Xsd published, Xsd ours, List<String> words) {
        this.published = published;
        this.ours = ours;
        this.words = words;
    }

    /** Fails unless both find the same errors at the same places. */
    public List<XsdError> assertAgree(byte[] document) {
        List<XsdError> expected = published.errors(document);
        assertEquals(expected, ours.errors(document), () -> new String(document, StandardCharsets.UTF_8));
        documents++;
        errors += expected.size();
        return expected;
    }

    /** How many documents they agreed on. */
    public int documents() {
        return documents;
    }

    /** How many errors they agreed on. */
    public long errors() {
        return errors;
    }

    /** Fails unless both agree on a document with every element and every text changed in turn. */
    public void assertAgreeOnSweep(byte[] document) {
        var texts = new ArrayList<>(XmlMutation.ODD_TEXTS);
        texts.addAll(words);
        new XmlSweep(document, texts).documents().forEach(this::assertAgree);
    }

    /**
     * Fails unless both agree on so many mutants of a document.
     *
     * @return how many of them had errors
     */
    public int assertAgreeOnMutants(byte[] document, int count, long seed) {
        var mutator = new XmlMutator(document, words, seed);
        var wrong = new ArrayList<List<XsdError>>();
        for (int i = 0; i < count; i++) {
            List<XsdError> errors = assertAgree(mutator.next());
            if (!errors.isEmpty()) {
                wrong.add(errors);
            }
        }
        assertTrue(kinds(wrong) > 3, "the mutants must break more than three clauses to prove anything");
        return wrong.size();
    }

    private static int kinds(List<List<XsdError>> wrong) {
        var codes = new TreeSet<String>();
        wrong.forEach(errors -> errors.forEach(error -> codes.add(error.code())));
        return codes.size();
    }
}
