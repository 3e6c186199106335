package eu.elmgateway.seal;

import eu.elmgateway.wording.Message;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One seal and what is to be said of it. Immutable.
 *
 * @param form what it is written as
 * @param path where it stands in the document as it was sent: JSON Pointer, empty for the whole, or XPath
 * @param integrity whether it holds; never {@link Integrity#ABSENT}
 * @param level by what it carries
 * @param trust whether it is by whom it says
 * @param qualification whether it is a qualified one
 * @param sealer whose certificate it was made with; null if it carries none that can be read
 * @param claimed when it was made, in the words of the sealer; null if it does not say
 * @param proven when a time-stamp proves that it was there; null if there is none, or none that was verified
 * @param remarks reasons, the weightiest first
 * @param etsi the verdict of ETSI's algorithm; null where nobody asked for one: without trust material, and where it does not hold
 */
public record Seal(
        SealForm form,
        String path,
        Integrity integrity,
        SealLevel level,
        Trust trust,
        Qualification qualification,
        @Nullable Sealer sealer,
        @Nullable Instant claimed,
        @Nullable Instant proven,
        List<Remark> remarks,
        @Nullable Etsi etsi) {
    public Seal {
        remarks = List.copyOf(remarks);
    }

    /** Whether it may be relied upon: it holds, and it is by whom it says. */
    public boolean valid() {
        return integrity == Integrity.INTACT && trust == Trust.TRUSTED;
    }

    /** The same with other remarks. */
    Seal with(List<Remark> others) {
        return new Seal(form, path, integrity, level, trust, qualification, sealer, claimed, proven, others, etsi);
    }

    /** All of it in a sentence or two for people. */
    public Message words() {
        return SealWords.of(this);
    }
}
