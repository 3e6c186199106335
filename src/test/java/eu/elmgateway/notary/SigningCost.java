package eu.elmgateway.notary;

import com.nimbusds.jose.jwk.ECKey;
import eu.elmgateway.Engine;
import eu.elmgateway.store.Binding;
import eu.elmgateway.store.Document;
import eu.elmgateway.store.NewSubmission;
import eu.elmgateway.store.NewSubmission.NewCredential;
import eu.elmgateway.store.NewSubmission.NewDelivery;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Signature;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * What a signed acknowledgement costs, in processor time and next to what an intake does anyway: validating the document, and writing
 * it durably (on all threads). {@code java … eu.elmgateway.notary.SigningCost FILE}.
 */
final class SigningCost {
    private static final int ROUNDS = Integer.getInteger("elm.rounds", 7);
    private static final int EACH = Integer.getInteger("elm.each", 200);

    private SigningCost() {}

    private interface Work {
        void once() throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        byte[] document = Files.readAllBytes(Path.of(arguments[0]));
        Path folder = Files.createTempDirectory(Path.of("target"), "signing-cost");
        try (Exchange exchange = new Exchange(folder)) {
            NewSubmission unsigned = submission(document);
            Engine engine = Engine.load(Path.of(""), Clock.systemUTC());
            ECKey key = NotaryKey.fresh(Exchange.NOW).jwk().toECKey();
            for (int round = 0; round < 2; round++) {
                double sign =
                        micros("acknowledgement signed (ES256)", () -> exchange.notary.acknowledge(unsigned, "m@1"));
                micros("the same signature by the JDK alone", () -> {
                    Signature plain = Signature.getInstance("SHA256withECDSAinP1363Format");
                    plain.initSign(key.toECPrivateKey());
                    plain.update(new byte[1300]);
                    plain.sign();
                });
                double valid = micros("document validated", () -> engine.check(document, "application/ld+json"));
                double write = micros("document stored durably", () -> exchange.store.accept(submission(document)));
                System.out.printf(
                        "signing is %.0f %% of validating and storing (%,d bytes)%n%n",
                        100 * sign / (valid + write), document.length);
            }
        }
    }

    private static NewSubmission submission(byte[] document) {
        byte[] fresh = document.clone();
        new Random().nextBytes(fresh);
        return new NewSubmission(
                UUID.randomUUID().toString(),
                "uni-example",
                null,
                Document.of("application/ld+json", fresh),
                "elm-json:3.1",
                false,
                "{\"verdict\":\"valid\"}",
                null,
                List.of(new NewCredential("urn:1", Document.of("application/ld+json", fresh))),
                List.of(new NewDelivery(
                        UUID.randomUUID().toString(),
                        "urn:1",
                        "fi-koski",
                        UUID.randomUUID().toString())),
                Exchange.NOW,
                null,
                Binding.SENDER);
    }

    /** Processor time of all threads, the median of the rounds. */
    private static double micros(String what, Work work) throws Exception {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        double[] rounds = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long begun = system.getProcessCpuTime();
            for (int i = 0; i < EACH; i++) {
                work.once();
            }
            rounds[round] = (system.getProcessCpuTime() - begun) / 1000.0 / EACH;
        }
        Arrays.sort(rounds);
        System.out.printf("%-40s %,8.0f µs%n", what, rounds[ROUNDS / 2]);
        return rounds[ROUNDS / 2];
    }
}
