package eu.elmgateway.asking;

import eu.elmgateway.api.Problem;
import eu.elmgateway.api.ProblemException;
import eu.elmgateway.api.ProblemKind;
import eu.elmgateway.wording.Message;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * {@code elm:voucher}: who asks shows a voucher in {@code Authorization: Bearer} (RFC 6750), before a byte of the body is read.
 * Why one does not hold is not told: only who forges one would learn by it. Thread-safe.
 */
final class VoucherStep implements Processor {
    private static final Pattern BEARER = Pattern.compile("(?i:bearer) +([A-Za-z0-9._~+/-]+=*)");

    private final Vouchers vouchers;

    VoucherStep(Vouchers vouchers) {
        this.vouchers = vouchers;
    }

    @Override
    public void process(Exchange exchange) {
        String given = exchange.getMessage().getHeader("Authorization", String.class);
        if (given == null) {
            throw unauthorized(Message.of("asking.no-voucher"), "");
        }
        Matcher bearer = BEARER.matcher(given.strip());
        String asker = (bearer.matches() ? vouchers.holder(bearer.group(1)) : Optional.<String>empty())
                .orElseThrow(() -> unauthorized(Message.of("asking.voucher"), ", error=\"invalid_token\""));
        Asked.asker(exchange, asker);
        exchange.getMessage().removeHeader("Authorization");
    }

    private static ProblemException unauthorized(Message detail, String error) {
        return new ProblemException(
                Problem.of(ProblemKind.UNAUTHORIZED, detail),
                Map.of("WWW-Authenticate", "Bearer realm=\"elm-gateway\"" + error));
    }
}
