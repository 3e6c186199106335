package eu.elmgateway.seal;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A trusted list of a Member State, or the list of these lists, as it stands in a file (ETSI TS 119 612). Nothing is said of whether
 * to believe it.
 *
 * @param name of its file
 * @param bytes of its file
 * @param territory it is of, such as {@code FR}; empty if it does not say
 * @param ofLists whether it is the list of lists
 * @param sequence number of the edition
 * @param next when there is a newer edition at the latest; null if it does not say
 * @param services how many services it lists
 * @param pointers to other lists
 * @param signers whose signatures it bears; empty if it bears none, or one that does not hold
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a record
record TrustedList(
        String name,
        byte[] bytes,
        String territory,
        boolean ofLists,
        long sequence,
        @Nullable Instant next,
        int services,
        List<Pointer> pointers,
        Set<X509Certificate> signers) {

    /**
     * Where another list is, and who may sign it.
     *
     * @param territory it is of
     * @param address where it is published
     */
    record Pointer(String territory, String address, Set<X509Certificate> signers) {}

    /** Whether it is signed, and by nobody else than some of these. */
    boolean signedBy(Set<X509Certificate> some) {
        return !signers.isEmpty() && some.containsAll(signers);
    }
}
