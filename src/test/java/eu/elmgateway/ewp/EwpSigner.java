package eu.elmgateway.ewp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * A client of Erasmus Without Paper that signs, written by hand from the specification: nothing of the gateway is in it, and RSA
 * with PKCS#1 padding is reckoned with whole numbers. What it sends can be spoilt before and after signing.
 */
final class EwpSigner {
    static final String FORM = "application/x-www-form-urlencoded";

    private static final String HOST = "ewp.uni.example";
    private static final String PATH = "/imobility-tors/get";
    private static final byte[] DIGEST_INFO = HexFormat.of().parseHex("3031300d060960864801650304020105000420");

    private final KeyPair keys;
    final Map<String, String> headers = new LinkedHashMap<>();
    final List<String> signed =
            new ArrayList<>(List.of("(request-target)", "host", "date", "digest", "x-request-id", "accept-signature"));
    String method = "POST";
    String query = "";
    String host = HOST;
    String path = PATH;
    String algorithm = "rsa-sha256";
    String keyId;
    String body = "";

    EwpSigner(KeyPair keys) {
        this.keys = keys;
        this.keyId = hex(sha256(keys.getPublic().getEncoded()));
        headers.put("date", http(Instant.now()));
        headers.put("x-request-id", UUID.randomUUID().toString());
        headers.put("accept-signature", "ecdsa-sha512, RSA-SHA256");
    }

    static KeyPair newKeys() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    static String http(Instant instant) {
        return DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
                .format(instant.atZone(ZoneOffset.UTC));
    }

    EwpSigner asking(String form) {
        body = form;
        return this;
    }

    EwpSigner byGet(String form) {
        method = "GET";
        query = "?" + form;
        return this;
    }

    /** Puts digest and signature onto it; what changes later is not signed. */
    EwpSigner sign() {
        headers.putIfAbsent("digest", "SHA-256=" + base64(sha256(body.getBytes(UTF_8))));
        List<String> lines = new ArrayList<>();
        for (String name : signed) {
            lines.add(name + ": " + value(name));
        }
        String signature = base64(sign(String.join("\n", lines).getBytes(UTF_8)));
        headers.put(
                "Authorization",
                "Signature keyId=\"%s\",algorithm=\"%s\",headers=\"%s\",signature=\"%s\""
                        .formatted(keyId, algorithm, String.join(" ", signed), signature));
        return this;
    }

    private String value(String name) {
        return switch (name) {
            case "(request-target)" -> method.toLowerCase(Locale.ROOT) + " " + path + query;
            case "host" -> host;
            default -> headers.getOrDefault(name, "");
        };
    }

    String signature() {
        return headers.getOrDefault("Authorization", "").replaceAll(".*signature=\"([^\"]*)\".*", "$1");
    }

    /** As it goes over the wire; the reverse proxy in front has turned host and path into the gateway's own. */
    HttpRequest request(URI gateway) {
        var request = HttpRequest.newBuilder(URI.create(gateway + query));
        headers.forEach(request::setHeader);
        return method.equals("GET")
                ? request.build()
                : request.setHeader("Content-Type", FORM)
                        .POST(BodyPublishers.ofString(body))
                        .build();
    }

    private byte[] sign(byte[] text) {
        var key = (RSAPrivateKey) keys.getPrivate();
        int length = (key.getModulus().bitLength() + 7) / 8;
        byte[] sum = new BigInteger(1, padded(text, length))
                .modPow(key.getPrivateExponent(), key.getModulus())
                .toByteArray();
        byte[] whole = new byte[length];
        int from = Math.max(0, sum.length - length);
        System.arraycopy(sum, from, whole, length - (sum.length - from), sum.length - from);
        return whole;
    }

    /** Whether a signature of somebody else holds. */
    static boolean holds(RSAPublicKey key, String text, String signature) {
        int length = (key.getModulus().bitLength() + 7) / 8;
        BigInteger opened = new BigInteger(1, Base64.getDecoder().decode(signature))
                .modPow(key.getPublicExponent(), key.getModulus());
        return opened.equals(new BigInteger(1, padded(text.getBytes(UTF_8), length)));
    }

    /** EMSA-PKCS1-v1_5 of RFC 8017, section 9.2. */
    private static byte[] padded(byte[] text, int length) {
        byte[] hash = sha256(text);
        byte[] padded = new byte[length];
        Arrays.fill(padded, (byte) 0xff);
        padded[0] = 0;
        padded[1] = 1;
        int info = length - hash.length - DIGEST_INFO.length;
        padded[info - 1] = 0;
        System.arraycopy(DIGEST_INFO, 0, padded, info, DIGEST_INFO.length);
        System.arraycopy(hash, 0, padded, length - hash.length, hash.length);
        return padded;
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
