package eu.elmgateway.seal;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which trusted lists to believe: those that a signer of the operator signed, and those that such a list of lists points to if one
 * signed them whom the pointer names (ETSI TS 119 615, 4.1 and 4.2). Of several editions the newest. Immutable.
 */
final class BelievedLists {
    private final List<TrustedList> ofLists;
    private final List<Believed> believed = new ArrayList<>();
    private final Map<String, Doubt> doubts = new TreeMap<>();

    /**
     * One to believe.
     *
     * @param signers who may have signed it
     * @param until when there is a newer edition of it, or of the list that points to it, at the latest; null if neither says
     */
    record Believed(
            TrustedList list,
            Set<X509Certificate> signers,
            @Nullable Instant until) {}

    /** Why not to believe one. */
    enum Doubt {
        UNSIGNED("it bears no signature that holds", "Get it again from where it is published."),
        STRANGER(
                "it is signed by somebody else than the list of lists names",
                "Get it, and the list of lists, again from where they are published."),
        UNNAMED(
                "no certificate in lists/signers signed it, and no list of lists that is believed points to it",
                "Put the certificate that signs it into lists/signers, or the list of lists that points to it into lists."),
        OLDER("there is a newer edition of it in the folder", "Take the older one away.");

        private final String words;
        private final String cure;

        Doubt(String words, String cure) {
            this.words = words;
            this.cure = cure;
        }

        String words() {
            return words;
        }

        String cure() {
            return cure;
        }
    }

    BelievedLists(Collection<TrustedList> all, Set<X509Certificate> signers) {
        this.ofLists = newest(all.stream()
                .filter(TrustedList::ofLists)
                .filter(list -> list.signedBy(signers) || doubted(list, unsigned(list)))
                .toList());
        List<Believed> national = all.stream()
                .filter(list -> !list.ofLists())
                .flatMap(list -> judged(list, signers).stream())
                .toList();
        List<TrustedList> kept = newest(national.stream().map(Believed::list).toList());
        national.stream().filter(one -> kept.contains(one.list())).forEach(believed::add);
    }

    /** National lists. */
    List<Believed> believed() {
        return List.copyOf(believed);
    }

    /** The list of lists that says who signs others. */
    Optional<TrustedList> ofLists() {
        return ofLists.stream().findFirst();
    }

    /** Why others are not believed, by their names. */
    Map<String, Doubt> doubts() {
        return Map.copyOf(doubts);
    }

    private Optional<Believed> judged(TrustedList list, Set<X509Certificate> signers) {
        if (list.signedBy(signers)) {
            return Optional.of(new Believed(list, signers, list.next()));
        }
        List<TrustedList.Pointer> pointers = ofLists.stream()
                .flatMap(one -> one.pointers().stream())
                .filter(pointer ->
                        !list.territory().isEmpty() && pointer.territory().equals(list.territory()))
                .toList();
        Optional<TrustedList.Pointer> right = pointers.stream()
                .filter(pointer -> list.signedBy(pointer.signers()))
                .findFirst();
        if (right.isEmpty()) {
            doubted(list, pointers.isEmpty() || list.signers().isEmpty() ? unsigned(list) : Doubt.STRANGER);
        }
        return right.map(pointer -> new Believed(list, pointer.signers(), until(list)));
    }

    private @Nullable Instant until(TrustedList list) {
        return Stream.of(list, ofLists.get(0))
                .map(TrustedList::next)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Doubt unsigned(TrustedList list) {
        return list.signers().isEmpty() ? Doubt.UNSIGNED : Doubt.UNNAMED;
    }

    private boolean doubted(TrustedList list, Doubt doubt) {
        doubts.put(list.name(), doubt);
        return false;
    }

    private List<TrustedList> newest(List<TrustedList> lists) {
        List<TrustedList> newest = new ArrayList<>();
        for (TrustedList list : lists) {
            boolean older = lists.stream()
                    .anyMatch(
                            other -> other.territory().equals(list.territory()) && other.sequence() > list.sequence());
            if (older) {
                doubted(list, Doubt.OLDER);
            } else {
                newest.add(list);
            }
        }
        return newest;
    }
}
