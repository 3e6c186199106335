package eu.elmgateway.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPolicyTest {
    private final RetryPolicy policy =
            new RetryPolicy(Duration.ofSeconds(30), 2, Duration.ofHours(1), Duration.ofDays(7));

    @ParameterizedTest
    @CsvSource({"1, PT30S", "2, PT1M", "3, PT2M", "7, PT32M", "8, PT1H", "9, PT1H", "5000, PT1H"})
    void theWaitGrowsUpToTheLongest(int failures, Duration wait) {
        assertEquals(wait, policy.delay(failures, 1));
    }

    @Test
    void chanceTakesAwayAtMostHalf() {
        assertEquals(Duration.ofSeconds(15), policy.delay(1, 0));
        assertEquals(Duration.ofMillis(22_500), policy.delay(1, 0.5));
    }
}
