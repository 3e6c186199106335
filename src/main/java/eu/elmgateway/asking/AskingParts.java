package eu.elmgateway.asking;

import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.store.Store;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * What answers are made with.
 *
 * @param home the folder to which paths in routes are relative
 * @param ids makes a UUID as text
 */
public record AskingParts(Path home, SafeReaders readers, Store store, Clock clock, Supplier<String> ids) {}
