package eu.elmgateway.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Exchanges the last archive time-stamp of a seal, whose other bytes stay as they are. */
final class Broken {
    private static final Pattern XML =
            Pattern.compile("(?s)ArchiveTimeStamp .*<\\w+:EncapsulatedTimeStamp[^>]*>([^<]+)</");
    private static final Pattern JSON = Pattern.compile("(?s)\"etsiU\":\\[.*\"([\\w-]+)\"\\]");
    private static final Pattern TOKEN = Pattern.compile("\\{\"arcTst\".*\"val\":\"([^\"]+)\"");

    private final byte[] sealed;

    Broken(byte[] sealed) {
        this.sealed = sealed;
    }

    /** With another signature of the authority in it. */
    byte[] archiveTimeStamp() {
        return changed(token -> {
            int place = token.length() - 100;
            char other = token.charAt(place) == 'A' ? 'B' : 'A';
            return token.substring(0, place) + other + token.substring(place + 1);
        });
    }

    byte[] with(String token) {
        return changed(old -> token);
    }

    String token() {
        var found = new StringBuilder();
        changed(token -> {
            found.append(token);
            return token;
        });
        return found.toString();
    }

    private byte[] changed(UnaryOperator<String> change) {
        String text = new String(sealed, UTF_8);
        if (text.startsWith("<")) {
            return replaced(XML, text, change).getBytes(UTF_8);
        }
        return replaced(JSON, text, component -> {
                    String plain = new String(Base64.getUrlDecoder().decode(component), UTF_8);
                    String changed = replaced(TOKEN, plain, change);
                    return Base64.getUrlEncoder().withoutPadding().encodeToString(changed.getBytes(UTF_8));
                })
                .getBytes(UTF_8);
    }

    private static String replaced(Pattern pattern, String text, UnaryOperator<String> change) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("there is no archive time-stamp");
        }
        return text.substring(0, matcher.start(1)) + change.apply(matcher.group(1)) + text.substring(matcher.end(1));
    }
}
