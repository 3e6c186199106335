package eu.elmgateway.cli;

import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.standin.Misbehaviour;
import eu.elmgateway.standin.Mischief;
import eu.elmgateway.standin.StandIns;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code elm-gateway stand-ins}: registries to try a gateway on, which misbehave on demand. */
@Command(
        name = "stand-ins",
        description =
                "Starts stand-ins for all registries on loopback: they speak the real protocols, check by the schemas,"
                        + " keep what they get, and misbehave when told.",
        mixinStandardHelpOptions = true)
final class StandInsCommand implements Callable<Integer> {
    private static final Pattern MISHAP = Pattern.compile("([a-z-]+)=([a-z-]+)(?::([1-9][0-9]{0,5}))?");

    @Spec
    @Nullable
    CommandSpec command;

    @Mixin
    final Installation installation = new Installation();

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description = "Where they keep everything. Default: ${DEFAULT-VALUE}.")
    Path folder = Path.of("stand-ins");

    @Option(
            names = "--port",
            description = "First of five ports, that of the desk. 0 for any that are free. Default: ${DEFAULT-VALUE}.")
    int port = 9100;

    @Option(
            names = "--gateway",
            paramLabel = "URL",
            description = "Where the gateway serves, for the registries that ask. Default: ${DEFAULT-VALUE}.")
    URI gateway = URI.create("http://127.0.0.1:8080");

    @Option(
            names = "--misbehave",
            paramLabel = "WHERE=HOW[:TIMES]",
            description =
                    "What goes wrong with what comes next, such as fi-koski=busy:3 or fr-cpf-receipts=short. May be repeated.")
    List<String> mishaps = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = Objects.requireNonNull(command).commandLine().getOut();
        try (var standIns = StandIns.start(
                installation.folder(),
                new SafeReaders(Limits.standard()),
                folder.toAbsolutePath().normalize(),
                port,
                Clock.systemUTC())) {
            Runtime.getRuntime().addShutdownHook(new Thread(standIns::close, "stop"));
            mishaps.forEach(mishap -> tell(mishap, standIns));
            standIns.gatewayAt(gateway);
            print(standIns, out);
            new CountDownLatch(1).await();
        }
        return ExitCode.GOOD.number();
    }

    private void tell(String text, StandIns standIns) {
        Matcher parts = MISHAP.matcher(text);
        if (!parts.matches()) {
            throw wrong(text + ": write WHERE=HOW or WHERE=HOW:TIMES, such as fi-koski=busy:3");
        }
        Map<String, Mischief> mischiefs = new LinkedHashMap<>();
        standIns.all().values().forEach(one -> mischiefs.putAll(one.mischiefs()));
        Mischief mischief = mischiefs.get(parts.group(1));
        if (mischief == null) {
            throw wrong(text + ": choose WHERE of " + String.join(", ", mischiefs.keySet()));
        }
        Misbehaviour how = Misbehaviour.of(parts.group(2))
                .orElseThrow(() -> wrong(text + ": choose HOW of "
                        + String.join(
                                ", ",
                                mischief.possible().stream()
                                        .map(Misbehaviour::word)
                                        .toList())));
        try {
            mischief.next(how, parts.group(3) == null ? 1 : Integer.parseInt(parts.group(3)));
        } catch (IllegalArgumentException e) {
            throw wrong(text + ": " + e.getMessage());
        }
    }

    private ParameterException wrong(String words) {
        return new ParameterException(Objects.requireNonNull(command).commandLine(), words);
    }

    private static void print(StandIns standIns, PrintWriter out) throws IOException {
        standIns.all().values().stream()
                .sorted((one, other) -> one.registry().compareTo(other.registry()))
                .forEach(one -> out.printf("%-16s %s%n", one.registry(), one.place()));
        out.printf(
                "%nDesk at %s: what they got, and what goes wrong next.%nFor the gateway: . %s && elm-gateway run%n",
                standIns.desk(), standIns.writeEnvironment());
        out.flush();
    }
}
