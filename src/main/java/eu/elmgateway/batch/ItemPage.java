package eu.elmgateway.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some items of a batch.
 *
 * @param next where the following are found; null if these are the last that have a verdict by now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ItemPage(
        String batch, List<ItemStatus> items, @Nullable String next) {}
