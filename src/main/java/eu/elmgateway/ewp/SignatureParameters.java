package eu.elmgateway.ewp;

import eu.elmgateway.wording.Message;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in {@code Authorization: Signature …} (draft-cavage-http-signatures-07, section 3.1).
 *
 * @param headers names of what is signed, in lower case and in this order
 * @param signature in base64
 */
record SignatureParameters(String keyId, String algorithm, List<String> headers, String signature) {
    static final String SCHEME = "Signature ";
    static final String ALGORITHM = "rsa-sha256";

    private static final int LONGEST = 8192;
    private static final Pattern PARAMETER = Pattern.compile("\\s*([A-Za-z]+)=\"([^\"]*)\"\\s*(?:,|$)");

    SignatureParameters {
        headers = List.copyOf(headers);
    }

    /** Takes a header apart that begins with {@code Signature}. */
    static SignatureParameters parse(String authorization) throws EwpRefusal {
        String text = authorization.strip().substring(SCHEME.length());
        Map<String, String> found = new LinkedHashMap<>();
        Matcher parameter = PARAMETER.matcher(text);
        int end = 0;
        while (end < text.length() && text.length() <= LONGEST && parameter.find(end) && parameter.start() == end) {
            if (found.putIfAbsent(parameter.group(1), parameter.group(2)) != null) {
                throw EwpRefusal.bad(Message.of("ewp.parameter-twice", parameter.group(1)));
            }
            end = parameter.end();
        }
        if (end < text.length()) {
            throw EwpRefusal.bad(Message.of("ewp.parameters"));
        }
        return new SignatureParameters(
                demanded(found, "keyId"),
                found.getOrDefault("algorithm", ""),
                List.of(found.getOrDefault("headers", "date")
                        .toLowerCase(Locale.ROOT)
                        .strip()
                        .split(" +")),
                demanded(found, "signature"));
    }

    private static String demanded(Map<String, String> found, String name) throws EwpRefusal {
        String value = found.getOrDefault(name, "");
        if (value.isBlank()) {
            throw EwpRefusal.bad(Message.of("ewp.no-parameter", name));
        }
        return value;
    }

    boolean covers(String header) {
        return headers.contains(header);
    }
}
