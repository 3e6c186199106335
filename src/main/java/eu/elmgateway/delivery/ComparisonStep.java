package eu.elmgateway.delivery;

import eu.elmgateway.delivery.NewsReader.News;
import eu.elmgateway.mapping.NamedMapping;
import eu.elmgateway.safe.UnreadableException;
import eu.elmgateway.store.Attempt;
import eu.elmgateway.store.Delivery;
import eu.elmgateway.store.DeliveryKind;
import eu.elmgateway.store.DeliveryState;
import eu.elmgateway.store.Document;
import eu.elmgateway.store.Receipt;
import eu.elmgateway.store.Store;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code elm:comparison}: lets a mapping compare the record that was sent with what the registry answered it has, and takes the
 * result for a receipt. A record that is not there yet is waited for; after a while that is told, once. Thread-safe.
 */
final class ComparisonStep implements Processor {
    private static final Logger LOG = LoggerFactory.getLogger(ComparisonStep.class);

    private final String registry;
    private final NamedMapping mapping;
    private final Duration patience;
    private final NewsReader reader;
    private final Store store;
    private final Clock clock;

    ComparisonStep(
            String registry, NamedMapping mapping, Duration patience, NewsReader reader, Store store, Clock clock) {
        this.registry = registry;
        this.mapping = mapping;
        this.patience = patience;
        this.reader = reader;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public void process(Exchange exchange) throws Exception {
        Asked asked = Asked.of(exchange);
        byte[] answer = exchange.getMessage().getMandatoryBody(byte[].class);
        for (News compared : news(asked, answer)) {
            News news = asked.delivery().kind() == DeliveryKind.REVOCATION ? gone(compared) : compared;
            if (news.kind() != Receipt.Kind.UNKNOWN || news.held() || overdue(asked.delivery())) {
                receive(asked.delivery(), news, Document.of("text/xml", answer));
            }
        }
    }

    /** A record that was revoked arrived when it is not there any more. */
    private static News gone(News compared) {
        boolean there = compared.kind() != Receipt.Kind.UNKNOWN;
        return new News(
                compared.record(),
                compared.reference(),
                there ? Receipt.Kind.UNKNOWN : Receipt.Kind.ACCEPTED,
                there ? "still-there" : "gone",
                there ? "the registry still has the record" : null);
    }

    private List<News> news(Asked asked, byte[] answer) throws UnreadableException {
        String both = "<readback record=\"" + asked.delivery().record() + "\"><sent>" + element(asked.document())
                + "</sent><answer>" + element(answer) + "</answer></readback>";
        return reader.read(mapping.of(both, Map.of()));
    }

    private static String element(byte[] document) {
        return XmlText.element(new String(document, StandardCharsets.UTF_8));
    }

    private boolean overdue(Delivery delivery) {
        List<Attempt> attempts = store.attempts(delivery.id());
        boolean late = attempts.isEmpty()
                || attempts.get(attempts.size() - 1).endedAt().plus(patience).isBefore(clock.instant());
        return late
                && store.receipts(delivery.id()).stream()
                        .noneMatch(receipt -> receipt.kind() == Receipt.Kind.UNKNOWN && receipt.code() != null);
    }

    private void receive(Delivery delivery, News news, Document answer) {
        String reference = news.reference() == null
                ? Receipt.reference(store.receipts(delivery.id())).orElse(null)
                : news.reference();
        var receipt = new Receipt(news.kind(), news.code(), news.text(), reference, answer.sha256(), clock.instant());
        store.receive(delivery.id(), receipt, state(news), List.of(answer));
        LOG.info("delivery {} to {}: read back, {}", delivery.id(), registry, news.kind());
    }

    private static DeliveryState state(News news) {
        return switch (news.kind()) {
            case ACCEPTED, ALREADY_KNOWN -> DeliveryState.ACCEPTED;
            case REJECTED -> DeliveryState.REJECTED;
            case UNKNOWN -> news.held() ? DeliveryState.HELD : DeliveryState.SENT;
        };
    }
}
