package eu.elmgateway.store;

/** What became of a batch whose last byte has come. */
public sealed interface BatchReception {
    /** It is durable and will be worked on. */
    record Taken(Batch batch) implements BatchReception {}

    /** The same sender, key and bytes came before; here is that batch. What came now is gone. */
    record Duplicate(Batch batch) implements BatchReception {}

    /** The sender used this key for a batch of other bytes. What came now is gone. */
    record KeyReused(Batch batch) implements BatchReception {}
}
