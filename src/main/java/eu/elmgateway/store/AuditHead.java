package eu.elmgateway.store;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The last event of the chain. Whoever keeps one outside the database can later prove that nothing up to it was changed.
 *
 * @param position of the event, counted from 1; 0 while there is none
 * @param hash of the event, lower-case hex of SHA-256
 */
public record AuditHead(long position, String hash) {
    /** What the first event hashes as the one before. */
    static final AuditHead NONE = new AuditHead(0, "0".repeat(64));

    private static final Pattern TEXT = Pattern.compile("(\\d{1,18}):([0-9a-f]{64})");

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws IllegalArgumentException if the text is something else; the message says what to write
     */
    public static AuditHead parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text
                    + "' is no head of an audit; write position and hash with a colon, as 'audit head' prints them.");
        }
        return new AuditHead(Long.parseLong(matcher.group(1)), matcher.group(2));
    }

    @Override
    public String toString() {
        return position + ":" + hash;
    }
}
