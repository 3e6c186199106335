package eu.elmgateway.batch;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A text that is written a page at a time, when it is read so far. For one thread. */
@SuppressWarnings("JdkObsolete") // a SequenceInputStream asks for one
final class Pages implements Enumeration<InputStream> {
    private final Supplier<@Nullable String> pages;
    private @Nullable String next;

    private Pages(Supplier<@Nullable String> pages) {
        this.pages = pages;
        this.next = pages.get();
    }

    /**
     * As a stream in UTF-8.
     *
     * @param pages gives the next page, null after the last
     */
    static InputStream stream(Supplier<@Nullable String> pages) {
        return new SequenceInputStream(new Pages(pages));
    }

    @Override
    public boolean hasMoreElements() {
        return next != null;
    }

    @Override
    public InputStream nextElement() {
        String page = next;
        if (page == null) {
            throw new NoSuchElementException("no page follows the last");
        }
        next = pages.get();
        return new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8));
    }
}
