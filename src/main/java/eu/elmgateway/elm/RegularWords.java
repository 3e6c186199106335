package eu.elmgateway.elm;

import eu.elmgateway.safe.DeclinedException;
import eu.elmgateway.safe.JsonBytes;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Language tags and references that documents repeat, each made and looked at once for many documents; a newer one takes the
 * slot of an older. Thread-safe.
 */
final class RegularWords {
    /** How a label for a node without a name begins. */
    static final String BLANK = "_:b";

    private static final int TAGS = 256;
    private static final int REFERENCES = 4096;
    private static final int BLANKS = 2048;
    /** Longer ones are rarely repeated, nor are those that do not begin like an address on the web. */
    private static final int LONGEST_KEPT = 120;

    /** What bytes stand for. */
    private static final class Kept<T> {
        private final byte[] bytes;
        private final T value;

        Kept(byte[] bytes, T value) {
            this.bytes = bytes;
            this.value = value;
        }
    }

    private final AtomicReferenceArray<@Nullable Kept<String>> tags = new AtomicReferenceArray<>(TAGS);
    private final AtomicReferenceArray<@Nullable Kept<Value.Reference>> references =
            new AtomicReferenceArray<>(REFERENCES);
    private final AtomicReferenceArray<Value.@Nullable Reference> blanks = new AtomicReferenceArray<>(BLANKS);

    /** The language tag that was read as a name (BCP 47). Processors differ on what becomes of capitals. */
    String tag(JsonBytes in) throws DeclinedException {
        int slot = in.hash() & (TAGS - 1);
        var kept = tags.get(slot);
        if (kept != null && same(kept.bytes, in)) {
            return kept.value;
        }
        var tag = in.lastText();
        if (!Iris.language(tag) || !tag.equals(tag.toLowerCase(Locale.ROOT))) {
            throw new DeclinedException("language tag");
        }
        tags.set(slot, new Kept<>(copy(in), tag));
        return tag;
    }

    /** The absolute IRI that was read, in ASCII. */
    Value.Reference reference(JsonBytes in) throws DeclinedException {
        int length = in.to() - in.from();
        boolean oftenRepeated = length > 0 && length <= LONGEST_KEPT && in.bytes()[in.from()] == 'h';
        if (!oftenRepeated) {
            return made(in);
        }
        int hash = in.lastHash();
        int slot = (hash ^ (hash >>> 15)) & (REFERENCES - 1);
        var kept = references.get(slot);
        if (kept != null && same(kept.bytes, in)) {
            return kept.value;
        }
        var reference = made(in);
        references.set(slot, new Kept<>(copy(in), reference));
        return reference;
    }

    private static Value.Reference made(JsonBytes in) throws DeclinedException {
        var iri = in.lastText();
        if (!PlainIri.is(in.bytes(), in.from(), in.to()) && (!Iris.absolute(iri) || iri.startsWith("_:"))) {
            throw new DeclinedException("reference");
        }
        return new Value.Reference(iri);
    }

    /** A node without a name, by the number of its object. */
    Value.Reference blank(int number) {
        if (number >= BLANKS) {
            return new Value.Reference(BLANK + number);
        }
        var kept = blanks.get(number);
        if (kept == null) {
            kept = new Value.Reference(BLANK + number);
            blanks.set(number, kept);
        }
        return kept;
    }

    private static byte[] copy(JsonBytes in) {
        return Arrays.copyOfRange(in.bytes(), in.from(), in.to());
    }

    private static boolean same(byte[] bytes, JsonBytes in) {
        return Arrays.equals(bytes, 0, bytes.length, in.bytes(), in.from(), in.to());
    }
}
