package eu.elmgateway.ewp;

import java.net.URI;
import java.util.Locale;

/**
 * The address that partners call, as the manifest announces it. Signatures cover its host and path, whatever a reverse proxy makes
 * of them on the way; one for another host or path does not hold.
 */
record Address(String host, String path) {
    /** @throws IllegalArgumentException if it is no absolute http or https address without a query */
    static Address of(String url) {
        URI uri = URI.create(url);
        boolean http = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
        if (!http || uri.getHost() == null || uri.getRawQuery() != null || uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException("settings.url is " + url
                    + "; write the address of your manifest, such as https://ewp.uni.example/imobility-tors/get");
        }
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return new Address(
                uri.getHost().toLowerCase(Locale.ROOT) + port, uri.getRawPath().isEmpty() ? "/" : uri.getRawPath());
    }

    /** What {@code (request-target)} is for a request. */
    String target(EwpRequest request) {
        String query = request.query() == null ? "" : "?" + request.query();
        return request.method().toLowerCase(Locale.ROOT) + " " + path + query;
    }
}
