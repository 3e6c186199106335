package eu.elmgateway.notary;

import java.util.List;

/** Where the key that signs comes from. Thread-safe. */
public sealed interface KeySource permits OwnKeys, OperatorKey {
    /** The keys there are now: the one that signs first, then the public parts of those before it. */
    List<NotaryKey> keys();

    /** What may be told of them, in the same order. */
    default List<KeyFacts> facts() {
        return keys().stream().map(KeyFacts::of).toList();
    }

    /** Their public parts as a JWK set (RFC 7517). */
    default String published() {
        return KeySet.json(keys());
    }
}
