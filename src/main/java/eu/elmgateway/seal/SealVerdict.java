package eu.elmgateway.seal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is to be said of all seals of a document: as much as of the weakest of them, for whoever adds a seal must not make a
 * document better. Immutable.
 *
 * @param seals those that cover the document as a whole, in its order; of a presentation the last are those of the credential
 *     inside, which was verified as a document of its own
 */
public record SealVerdict(List<Seal> seals) {
    /** Of a document without a seal. */
    public static final SealVerdict ABSENT = new SealVerdict(List.of());

    public SealVerdict {
        seals = List.copyOf(seals);
    }

    /** Whether the document is as it was sealed. */
    public Integrity integrity() {
        return weakest(Seal::integrity, List.of(Integrity.BROKEN, Integrity.UNCLEAR, Integrity.INTACT))
                .orElse(Integrity.ABSENT);
    }

    /** Whether it is by whom it says. */
    public Trust trust() {
        return weakest(Seal::trust, List.of(Trust.UNTRUSTED, Trust.UNCLEAR, Trust.TRUSTED))
                .orElse(Trust.UNCLEAR);
    }

    /** Whether it is qualified. */
    public Qualification qualification() {
        return weakest(
                        Seal::qualification,
                        List.of(Qualification.UNQUALIFIED, Qualification.UNCLEAR, Qualification.QUALIFIED))
                .orElse(Qualification.UNCLEAR);
    }

    /** Whether it may be relied upon. A document without a seal may not. */
    public boolean valid() {
        return !seals.isEmpty() && seals.stream().allMatch(Seal::valid);
    }

    /**
     * The same, compared with what the document says of itself. Where a credential stands in a presentation, it is its own seals
     * that are compared.
     */
    public SealVerdict comparedWith(Issuance said) {
        var consistency = new Consistency(said);
        boolean presented = seals.stream().anyMatch(seal -> seal.path().startsWith("/vp:"));
        return new SealVerdict(seals.stream()
                .map(seal ->
                        presented && !seal.path().contains("/" + XmlCheck.CREDENTIAL) ? seal : consistency.on(seal))
                .toList());
    }

    private <T> Optional<T> weakest(Function<Seal, T> of, List<T> weakestFirst) {
        return seals.stream().map(of).min(Comparator.comparingInt(weakestFirst::indexOf));
    }
}
