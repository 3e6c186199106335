package eu.elmgateway.api;

import java.time.Duration;

/**
 * What the HTTP port bears.
 *
 * @param maxBody the largest body in bytes
 * @param idle how long a body may stand still before its sender is given up; a connection without any traffic is closed
 *     after four times that
 * @param threads how many requests are worked on at once
 */
public record HttpLimits(long maxBody, Duration idle, int threads) {
    public HttpLimits {
        if (maxBody < 1 || maxBody > Integer.MAX_VALUE - 16) {
            throw new IllegalArgumentException("the largest body must be between 1 byte and 2 GB, not " + maxBody);
        }
    }
}
