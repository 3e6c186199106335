package eu.elmgateway.delivery;

import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import eu.elmgateway.store.Receipt;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmItem;
import net.sf.saxon.s9api.XdmNode;
import org.jspecify.annotations.Nullable;

/**
 * Reads the neutral form that mappings give to receipt files: {@code <receipts>} with {@code <receipt record kind code text/>} for
 * records, and {@code <receipt reference kind code text/>} for all that was sent under a reference. The kinds: accepted, already-known,
 * rejected, held (nothing comes of it until the operator acts), and anything else for "not yet known". {@code lines} says which lines of
 * a file are at fault. Thread-safe.
 */
final class NewsReader {
    private static final String HELD = "held";

    private final SafeReaders readers;

    NewsReader(SafeReaders readers) {
        this.readers = readers;
    }

    /**
     * What a registry says of a record, or of all records it got under a reference.
     *
     * @param record null if it is about a reference
     * @param reference null if it is about a record
     * @param held whether nothing comes of it until the operator acts
     * @param lines which lines of the file are at fault, none if it does not say
     */
    record News(
            @Nullable String record,
            @Nullable String reference,
            Receipt.Kind kind,
            @Nullable String code,
            @Nullable String text,
            boolean held,
            List<Integer> lines) {

        News(
                @Nullable String record,
                @Nullable String reference,
                Receipt.Kind kind,
                @Nullable String code,
                @Nullable String text) {
            this(record, reference, kind, code, text, false, List.of());
        }

        /** Its id in a log: record ids and file names are ours and say nothing of a person. */
        String about() {
            return record == null ? "file " + reference : "record " + record;
        }
    }

    /** All that a receipt file says. */
    List<News> read(byte[] receipts) throws UnreadableException {
        List<News> news = new ArrayList<>();
        try {
            var xpath = readers.processor().newXPathCompiler();
            for (XdmItem item : xpath.evaluate("/receipts/receipt", readers.tree(receipts))) {
                news.add(news((XdmNode) item));
            }
            return news;
        } catch (SaxonApiException e) {
            throw new IllegalStateException("our own XPath is wrong", e);
        }
    }

    private static News news(XdmNode receipt) {
        return new News(
                attribute(receipt, "record"),
                attribute(receipt, "reference"),
                kind(attribute(receipt, "kind")),
                attribute(receipt, "code"),
                attribute(receipt, "text"),
                HELD.equals(attribute(receipt, "kind")),
                lines(attribute(receipt, "lines")));
    }

    private static List<Integer> lines(@Nullable String numbers) {
        return numbers == null
                ? List.of()
                : Stream.of(numbers.split("\\s+"))
                        .filter(number -> number.matches("[0-9]{1,9}"))
                        .map(Integer::valueOf)
                        .toList();
    }

    private static Receipt.Kind kind(@Nullable String word) {
        return switch (word == null ? "" : word) {
            case "accepted" -> Receipt.Kind.ACCEPTED;
            case "already-known" -> Receipt.Kind.ALREADY_KNOWN;
            case "rejected" -> Receipt.Kind.REJECTED;
            default -> Receipt.Kind.UNKNOWN;
        };
    }

    private static @Nullable String attribute(XdmNode receipt, String name) {
        String value = receipt.getAttributeValue(new QName(name));
        return value == null || value.isBlank() ? null : value.strip();
    }
}
