package eu.elmgateway.delivery;

import eu.elmgateway.delivery.NewsReader.News;
import eu.elmgateway.mapping.MappedDocument;
import eu.elmgateway.mapping.Mapping;
import eu.elmgateway.mapping.MappingRefusal;
import eu.elmgateway.mapping.MappingResult;
import eu.elmgateway.mapping.NamedMapping;
import eu.elmgateway.safe.UnreadableException;
import eu.elmgateway.store.Delivery;
import eu.elmgateway.store.DeliveryState;
import eu.elmgateway.store.Document;
import eu.elmgateway.store.Receipt;
import eu.elmgateway.store.Store;
import eu.elmgateway.store.UnmatchedReceipt;
import eu.elmgateway.wording.Message;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code elm:receipts}: takes in a file of receipts. A mapping brings it into a neutral form; each receipt finds its delivery by
 * the record id that was sent, or all deliveries of a file by the file's name. The header {@value #FOLDER} then says where the file
 * belongs: {@code done}, or {@code unmatched} if some receipt found no delivery. The same file twice does nothing new. Of a file that
 * was refused for some of its lines, what stands on the others goes again. Thread-safe.
 */
final class ReceiptsStep implements Processor {
    static final String FOLDER = "elmFolder";

    private static final Logger LOG = LoggerFactory.getLogger(ReceiptsStep.class);

    private final String registry;
    private final NamedMapping mapping;
    private final NewsReader reader;
    private final Store store;
    private final @Nullable RefusedLines lines;
    private final Clock clock;

    /** @param lines null if the registry's files are not kept with their lines */
    ReceiptsStep(
            String registry,
            NamedMapping mapping,
            NewsReader reader,
            Store store,
            @Nullable RefusedLines lines,
            Clock clock) {
        this.lines = lines;
        this.registry = registry;
        this.mapping = mapping;
        this.reader = reader;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public void process(Exchange exchange) throws Exception {
        Document file = Document.of("application/xml", exchange.getMessage().getMandatoryBody(byte[].class));
        boolean all = true;
        for (News news : reader.read(neutral(file))) {
            List<Delivery> deliveries = deliveries(news);
            Set<String> faulty = lines == null ? Set.of() : lines.records(deliveries, news.lines());
            for (Delivery delivery : deliveries) {
                boolean innocent = !faulty.isEmpty() && !faulty.contains(delivery.record());
                if (innocent) {
                    receive(delivery, again(news), DeliveryState.QUEUED, file);
                } else {
                    receive(delivery, news, state(news), file);
                }
            }
            if (deliveries.isEmpty()) {
                all = false;
                store.keepUnmatched(new UnmatchedReceipt(registry, news.record(), receipt(news, file)), List.of(file));
                LOG.warn("a receipt of {} is about {}, which was not sent from here", registry, news.about());
            }
        }
        exchange.getMessage().setHeader(FOLDER, all ? "done" : "unmatched");
    }

    private byte[] neutral(Document file) throws UnreadableException {
        Mapping now = mapping.now()
                .orElseThrow(() -> new IllegalStateException("receipts of " + registry + " cannot be read: "
                        + mapping.reason() + "; then put the file from failed/ back"));
        MappingResult result = now.map(file.bytes(), Map.of());
        if (result instanceof MappedDocument mapped) {
            return mapped.bytes();
        }
        String why = result instanceof MappingRefusal refusal ? refusal.text() : result.toString();
        throw new UnreadableException(
                "syntax:receipts",
                Message.verbatim("This is no receipt file: " + why),
                Message.verbatim("Look at the file."),
                null);
    }

    private List<Delivery> deliveries(News news) {
        if (news.record() != null) {
            return store.delivery(registry, news.record()).stream().toList();
        }
        return news.reference() == null ? List.of() : store.sent(registry, news.reference());
    }

    private Receipt receipt(News news, Document file) {
        return new Receipt(news.kind(), news.code(), news.text(), news.reference(), file.sha256(), clock.instant());
    }

    private void receive(Delivery delivery, News news, DeliveryState state, Document file) {
        List<Receipt> before = store.receipts(delivery.id());
        if (before.stream().anyMatch(receipt -> same(receipt, news, file))) {
            return;
        }
        if (before.stream().anyMatch(receipt -> contradicts(receipt, news))) {
            LOG.warn(
                    "delivery {} to {}: receipt {} contradicts an earlier one; the later stands, both are kept",
                    delivery.id(),
                    registry,
                    news.kind());
        }
        store.receive(delivery.id(), receipt(news, file), state, List.of(file));
        LOG.info("delivery {} to {}: receipt {}", delivery.id(), registry, news.kind());
    }

    private static boolean same(Receipt receipt, News news, Document file) {
        return file.sha256().equals(receipt.document()) && receipt.kind() == news.kind();
    }

    private static boolean contradicts(Receipt receipt, News news) {
        return arrived(receipt.kind()) != arrived(news.kind())
                && receipt.kind() != Receipt.Kind.UNKNOWN
                && news.kind() != Receipt.Kind.UNKNOWN;
    }

    private static boolean arrived(Receipt.Kind kind) {
        return kind == Receipt.Kind.ACCEPTED || kind == Receipt.Kind.ALREADY_KNOWN;
    }

    /** Nothing speaks against a record but that it lay in one file with another. */
    private static News again(News refused) {
        return new News(null, refused.reference(), Receipt.Kind.UNKNOWN, refused.code(), refused.text());
    }

    /** A file refused as a whole is no verdict on its records: we wrote it wrong, or its settings are. */
    private static DeliveryState state(News news) {
        return switch (news.kind()) {
            case ACCEPTED, ALREADY_KNOWN -> DeliveryState.ACCEPTED;
            case REJECTED -> news.record() == null ? DeliveryState.FAILED : DeliveryState.REJECTED;
            case UNKNOWN -> news.held() ? DeliveryState.HELD : DeliveryState.SENT;
        };
    }
}
