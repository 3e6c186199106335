package eu.elmgateway.equality;

import java.util.List;
import java.util.Random;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Makes other documents out of one, most of them wrong in one to three places. The same seed gives the same documents.
 * Not thread-safe.
 */
public final class XmlMutator {
    private final XmlTree tree;
    private final List<String> words;
    private final Random random;

    /**
     * Begins a row of mutants.
     *
     * @param words texts worth trying as names and values, such as all names and codes of the schema under test
     */
    public XmlMutator(byte[] document, List<String> words, long seed) {
        this.tree = new XmlTree(document);
        this.words = List.copyOf(words);
        this.random = new Random(seed);
    }

    /** The next mutant, as UTF-8. */
    public byte[] next() {
        Document mutant = tree.copy();
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            change(mutant);
        }
        return tree.write(mutant);
    }

    private void change(Document mutant) {
        List<Element> elements = XmlTree.elements(mutant);
        Element place = elements.get(random.nextInt(elements.size()));
        Element other = elements.get(random.nextInt(elements.size()));
        int kind = random.nextInt(XmlMutation.ALL.size());
        XmlMutation.ALL.get(kind).apply(new XmlPlace(place, other, this::word, random));
    }

    private String word() {
        if (words.isEmpty() || random.nextInt(3) == 0) {
            return XmlMutation.ODD_TEXTS.get(random.nextInt(XmlMutation.ODD_TEXTS.size()));
        }
        return words.get(random.nextInt(words.size()));
    }
}
