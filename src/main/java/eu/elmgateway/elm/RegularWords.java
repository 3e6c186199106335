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
    private static final int TAGS = 256;
    private static final int REFERENCES = 4096;
    /** Longer ones are rarely repeated. */
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

    /** The language tag that was read as a name (BCP 47). Processors differ on what becomes of capitals. */
    String tag(JsonBytes in) throws DeclinedException {
        int slot = slot(in, TAGS);
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
        int slot = slot(in, REFERENCES);
        var kept = references.get(slot);
        if (kept != null && same(kept.bytes, in)) {
            return kept.value;
        }
        var iri = in.lastText();
        if ((!PlainIri.is(iri) && !Iris.absolute(iri)) || iri.startsWith("_:")) {
            throw new DeclinedException("reference");
        }
        var reference = new Value.Reference(iri);
        if (iri.length() <= LONGEST_KEPT) {
            references.set(slot, new Kept<>(copy(in), reference));
        }
        return reference;
    }

    private static int slot(JsonBytes in, int slots) {
        int hash = in.hash();
        return (hash ^ (hash >>> 15)) & (slots - 1);
    }

    private static byte[] copy(JsonBytes in) {
        return Arrays.copyOfRange(in.bytes(), in.from(), in.to());
    }

    private static boolean same(byte[] bytes, JsonBytes in) {
        return Arrays.equals(bytes, 0, bytes.length, in.bytes(), in.from(), in.to());
    }
}
