package eu.elmgateway.cli;

import eu.elmgateway.Gateway;
import eu.elmgateway.Gateways;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code elm-gateway run}: serves until it is told to stop. */
@Command(name = "run", description = "Serves until it is stopped.", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec command;

    @Mixin
    final Home home = new Home();

    @Override
    public Integer call() throws InterruptedException {
        Gateway gateway = Gateways.start(home.settings(Map.of()), System.getenv());
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            gateway.close();
                            stopped.countDown();
                        },
                        "stop"));
        PrintWriter out = Objects.requireNonNull(command).commandLine().getOut();
        out.println("elm-gateway serves " + gateway.address());
        out.flush();
        stopped.await();
        return ExitCode.GOOD.number();
    }
}
