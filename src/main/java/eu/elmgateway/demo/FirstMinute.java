package eu.elmgateway.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import eu.elmgateway.Gateway;
import eu.elmgateway.Gateways;
import eu.elmgateway.Parties;
import eu.elmgateway.Settings;
import eu.elmgateway.SettingsException;
import eu.elmgateway.SettingsReader;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.standin.StandIns;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A gateway with its stand-in registries and a sender of its own, ready to show. */
public final class FirstMinute implements AutoCloseable {
    private static final String SENDER = "demo-university";
    private static final int USUAL_PORT = 8080;

    private final Path home;
    private final Settings settings;
    private final StandIns standIns;
    private final Gateway gateway;
    private final String key;
    private final SafeReaders readers;

    private FirstMinute(
            Path home, Settings settings, SafeReaders readers, StandIns standIns, Gateway gateway, String key) {
        this.home = home;
        this.settings = settings;
        this.readers = readers;
        this.standIns = standIns;
        this.gateway = gateway;
        this.key = key;
    }

    /**
     * Starts it all.
     *
     * @param data an empty folder for everything that is written
     * @param port null for the usual one, or any that is free if the usual one is taken
     */
    public static FirstMinute start(Path home, Path data, @Nullable Integer port, Map<String, String> more)
            throws IOException {
        var readers = new SafeReaders(Limits.standard());
        var standIns = StandIns.start(home, readers, data.resolve("registries"), 0, Clock.systemUTC());
        try {
            var explicit = new HashMap<>(Map.of("data", data.toString(), "http.port", Integer.toString(port(port))));
            explicit.putAll(more);
            Settings settings = new SettingsReader(home, Map.of()).read(explicit);
            String key = Parties.senders(settings, readers).add(SENDER).text();
            Gateway gateway = Gateways.start(settings, standIns.settings());
            standIns.gatewayAt(gateway.address());
            return new FirstMinute(home, settings, readers, standIns, gateway, key);
        } catch (IOException | RuntimeException e) {
            standIns.close();
            throw e;
        }
    }

    /** Pushes every sample, prints the table, and says whether all became what it must. */
    public boolean show(PrintStream out) throws IOException, InterruptedException {
        var rest = new RestIntake(gateway.address(), key);
        var demo = new Demo(
                samplesFolder(),
                Map.of(
                        "rest",
                        rest,
                        "soap",
                        new SoapIntake(readers, gateway.address(), key),
                        "drop",
                        new DropIntake(settings.data().resolve("drop").resolve(SENDER))),
                new Follower(rest));
        List<Outcome> outcomes = demo.run(samples());
        new OutcomeTable(out, 90).print(outcomes);
        long wrong = outcomes.stream().filter(outcome -> !outcome.asExpected()).count();
        out.printf(
                "%n%d samples, %d as expected.%n%nStand-ins of registries:%n%s%n",
                outcomes.size(), outcomes.size() - wrong, standIns.description());
        return wrong == 0;
    }

    /** Says what to try next. */
    public void invite(PrintStream out) {
        out.printf(
                """

                The gateway goes on serving; Ctrl-C ends it. Try:

                  curl -sS %1$s/v1/credentials -H 'Authorization: Bearer %2$s' \\
                    -H 'Content-Type: application/json' --data-binary @%3$s/wrong-date-and-title.jsonld

                Open %1$s/soap/gateway?wsdl for the SOAP contract; files go into %4$s
                """,
                gateway.address(),
                key,
                samplesFolder(),
                settings.data().resolve("drop").resolve(SENDER));
    }

    private List<Sample> samples() throws IOException {
        var yaml = new ObjectMapper(new YAMLFactory());
        var file = samplesFolder().resolve("samples.yaml").toFile();
        return Arrays.asList(yaml.treeToValue(yaml.readTree(file).path("samples"), Sample[].class));
    }

    /** In the distribution beside the routes; in the project where the distribution takes them from. */
    private Path samplesFolder() {
        Path installed = home.resolve("samples");
        Path samples = installed.toFile().isDirectory() ? installed : home.resolve("src/main/dist/samples");
        if (!samples.toFile().isDirectory()) {
            throw new SettingsException(
                    home + " holds no samples; give the folder of an installed gateway with --home");
        }
        return samples;
    }

    private static int port(@Nullable Integer port) {
        if (port != null) {
            return port;
        }
        try (var probe = new ServerSocket(USUAL_PORT, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException taken) {
            return 0;
        }
    }

    @Override
    public void close() {
        gateway.close();
        standIns.close();
    }
}
