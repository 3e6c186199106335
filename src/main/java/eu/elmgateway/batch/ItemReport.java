package eu.elmgateway.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import eu.elmgateway.api.ApiJson;
import eu.elmgateway.store.Batch;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All items of a batch that have a verdict, written while they are read, in bounded memory. Thread-safe. */
final class ItemReport {
    private static final int PAGE = 500;

    private final ItemStatuses items;
    private final ObjectWriter json = ApiJson.mapper().writer().without(SerializationFeature.INDENT_OUTPUT);

    ItemReport(ItemStatuses items) {
        this.items = items;
    }

    /** As CSV, see {@link ItemCsv}. */
    InputStream csv(Batch batch, Locale language) {
        return stream(batch, language, ItemCsv.HEADER, ItemCsv::rows);
    }

    /** An item a line, as {@link ItemStatus}. */
    InputStream lines(Batch batch, Locale language) {
        return stream(batch, language, "", this::line);
    }

    private String line(ItemStatus item) {
        try {
            return json.writeValueAsString(item) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts and numbers cannot fail to be written", e);
        }
    }

    private InputStream stream(Batch batch, Locale language, String header, Function<ItemStatus, String> written) {
        return Pages.stream(new Supplier<@Nullable String>() {
            private @Nullable Integer after;

            @Override
            public @Nullable String get() {
                if (after == null) {
                    after = 0;
                    return header;
                }
                List<ItemStatus> page = items.page(batch.id(), Set.of(), after, PAGE, language);
                if (page.isEmpty()) {
                    return null;
                }
                after = page.get(page.size() - 1).number();
                return page.stream().map(written).collect(Collectors.joining());
            }
        });
    }
}
