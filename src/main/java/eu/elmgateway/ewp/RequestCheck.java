package eu.elmgateway.ewp;

import eu.elmgateway.wording.Message;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Checks the signature of a request, in the order of EWP's document: how it is signed, key, dates, request id, signature. The body
 * comes last ({@link EwpCaller#demand}), so that nothing of a stranger's is read. Thread-safe.
 */
final class RequestCheck {
    /** How far a date may be from the clock, either way. EWP allows no less. */
    static final Duration WINDOW = Duration.ofMinutes(5);

    private static final List<String> DEMANDED = List.of(SignedText.TARGET, "host", "digest", "x-request-id");
    private static final List<String> DATES = List.of("date", "original-date");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Address address;
    private final ClientKeys keys;
    private final Clock clock;

    RequestCheck(Address address, ClientKeys keys, Clock clock) {
        this.address = address;
        this.keys = keys;
        this.clock = clock;
    }

    EwpCaller caller(EwpRequest request) throws EwpRefusal {
        var parameters = SignatureParameters.parse(demanded(request, "Authorization"));
        method(parameters);
        ClientKey client =
                keys.find(parameters.keyId()).orElseThrow(() -> EwpRefusal.forbidden(Message.of("ewp.unknown-key")));
        for (String date : DATES) {
            if (parameters.covers(date)) {
                date(date, demanded(request, date));
            }
        }
        String id = demanded(request, "x-request-id");
        if (!UUID.matcher(id.toLowerCase(Locale.ROOT)).matches()) {
            throw EwpRefusal.bad(Message.of("ewp.request-id"));
        }
        if (!holds(client, parameters, new SignedText(address, request).of(parameters.headers()))) {
            throw EwpRefusal.bad(Message.of("ewp.signature", address.host(), address.path()));
        }
        return new EwpCaller(client, parameters, demanded(request, "digest"), id.toLowerCase(Locale.ROOT));
    }

    private static void method(SignatureParameters parameters) throws EwpRefusal {
        if (!parameters.algorithm().equalsIgnoreCase(SignatureParameters.ALGORITHM)) {
            throw EwpRefusal.unauthorized(Message.of("ewp.algorithm"));
        }
        for (String header : DEMANDED) {
            if (!parameters.covers(header)) {
                throw EwpRefusal.unauthorized(Message.of("ewp.not-signed", header));
            }
        }
        if (DATES.stream().noneMatch(parameters::covers)) {
            throw EwpRefusal.unauthorized(Message.of("ewp.no-date"));
        }
    }

    private static String demanded(EwpRequest request, String header) throws EwpRefusal {
        return request.header(header).orElseThrow(() -> EwpRefusal.bad(Message.of("ewp.no-header", header)));
    }

    private void date(String header, String text) throws EwpRefusal {
        Instant date;
        try {
            date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException e) {
            throw EwpRefusal.bad(Message.of("ewp.date-form", header));
        }
        if (Duration.between(date, clock.instant()).abs().compareTo(WINDOW) > 0) {
            throw EwpRefusal.bad(Message.of("ewp.date", header, WINDOW.toMinutes()));
        }
    }

    private static boolean holds(ClientKey client, SignatureParameters parameters, byte[] text) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(client.key());
            signature.update(text);
            return signature.verify(Base64.getDecoder().decode(parameters.signature()));
        } catch (GeneralSecurityException | IllegalArgumentException noSignature) {
            return false;
        }
    }
}
