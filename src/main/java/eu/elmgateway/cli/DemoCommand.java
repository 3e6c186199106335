package eu.elmgateway.cli;

import eu.elmgateway.demo.FirstMinute;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code elm-gateway demo}: the first minute. */
@Command(
        name = "demo",
        description = "Starts a gateway and stand-in registries on loopback, pushes sample credentials through every"
                + " intake and shows what became of each.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    @Mixin
    final Home home = new Home();

    @Option(names = "--once", description = "End when every sample is settled; exit code 1 if one is not as expected.")
    boolean once;

    @Option(names = "--port", description = "Port to serve on. Default: 8080, or any free one if that is taken.")
    @Nullable
    Integer port;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("elm-gateway-demo-");
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (var demo = FirstMinute.start(home.folder(), data, port, home.set)) {
            Runtime.getRuntime().addShutdownHook(new Thread(demo::close, "stop"));
            boolean asExpected = demo.show(out);
            if (!once) {
                demo.invite(out);
                new CountDownLatch(1).await();
            }
            return (asExpected ? ExitCode.GOOD : ExitCode.FINDINGS).number();
        }
    }
}
