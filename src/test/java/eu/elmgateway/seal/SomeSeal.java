package eu.elmgateway.seal;

import java.util.List;

/** Verdicts as tests want them. */
public final class SomeSeal {
    private SomeSeal() {}

    /** Of a document with one seal. */
    public static SealVerdict verdict(Integrity integrity, Trust trust, Qualification qualification) {
        return new SealVerdict(List.of(new Seal(
                SealForm.JADES, "", integrity, SealLevel.B, trust, qualification, null, null, null, List.of(), null)));
    }
}
