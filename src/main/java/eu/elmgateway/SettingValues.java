package eu.elmgateway;

import eu.elmgateway.store.Binding;
import eu.elmgateway.validation.Variant;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the texts of settings as what they stand for, and says what to write where one stands for nothing. */
final class SettingValues {
    private static final Pattern BYTES = Pattern.compile("(\\d{1,9}) ?(B|KB|MB|)", Pattern.CASE_INSENSITIVE);
    private static final Pattern DURATION = Pattern.compile("(\\d{1,7}) ?(ms|s|m|h|d)");

    private static final Set<SettingKey> SECRET = EnumSet.of(
            SettingKey.STORE_PASSWORD,
            SettingKey.RECEIPTS_PASSWORD,
            SettingKey.SEAL_PASSWORD,
            SettingKey.TRUST_PROXY_PASSWORD);

    private final Map<SettingKey, String> texts;

    SettingValues(Map<SettingKey, String> texts) {
        this.texts = texts;
    }

    String text(SettingKey key) {
        return texts.getOrDefault(key, key.standard());
    }

    @Nullable
    String optional(SettingKey key) {
        return text(key).isEmpty() ? null : text(key);
    }

    Path path(SettingKey key) {
        try {
            return Path.of(text(key));
        } catch (InvalidPathException e) {
            throw wrong(key, "a path", e);
        }
    }

    int number(SettingKey key, int least, int most) {
        try {
            int number = Integer.parseInt(text(key));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw wrong(key, "a number from " + least + " to " + most, e);
        }
        throw wrong(key, "a number from " + least + " to " + most, null);
    }

    boolean flag(SettingKey key) {
        return switch (text(key)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(key, "true or false", null);
        };
    }

    Variant variant(SettingKey key) {
        if (!Variant.words().contains(text(key))) {
            throw wrong(key, String.join(" or ", Variant.words()), null);
        }
        return Variant.valueOf(text(key).toUpperCase(Locale.ROOT));
    }

    Binding binding(SettingKey key) {
        return switch (text(key)) {
            case "sender" -> Binding.SENDER;
            case "issuer" -> Binding.ISSUER;
            default -> throw wrong(key, "sender or issuer", null);
        };
    }

    @Nullable
    URI address(SettingKey key) {
        String text = optional(key);
        try {
            if (text == null || text.matches("(?i)https?://.+")) {
                return text == null ? null : new URI(text);
            }
        } catch (URISyntaxException e) {
            throw wrong(key, "an address that begins with https:// or http://", e);
        }
        throw wrong(key, "an address that begins with https:// or http://", null);
    }

    long bytes(SettingKey key) {
        Matcher matcher = BYTES.matcher(text(key));
        if (!matcher.matches()) {
            throw wrong(key, "a number of bytes, such as 500000, 512KB or 16MB", null);
        }
        int shift = switch (matcher.group(2).toUpperCase(Locale.ROOT)) {
            case "KB" -> 10;
            case "MB" -> 20;
            default -> 0;
        };
        long bytes = Long.parseLong(matcher.group(1)) << shift;
        if (bytes < 1 || bytes > 1L << 30) {
            throw wrong(key, "a size from 1 byte to 1024MB", null);
        }
        return bytes;
    }

    /** Null if it is never over. */
    @Nullable
    Duration durationOrNever(SettingKey key) {
        return text(key).equals("never") ? null : duration(key);
    }

    Duration duration(SettingKey key) {
        Matcher matcher = DURATION.matcher(text(key));
        if (!matcher.matches()) {
            throw wrong(key, "a time with its unit, such as 500ms, 30s or 2m", null);
        }
        long count = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(count);
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }

    private SettingsException wrong(SettingKey key, String instead, @Nullable Throwable cause) {
        String text = SECRET.contains(key) ? "…" : text(key);
        return new SettingsException(key.key() + " is '" + text + "'; write " + instead, cause);
    }
}
