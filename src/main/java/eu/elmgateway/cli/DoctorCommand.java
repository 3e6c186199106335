package eu.elmgateway.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.elmgateway.doctor.Doctor;
import eu.elmgateway.doctor.Line;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code elm-gateway doctor}. */
@Command(
        name = "doctor",
        description =
                "Looks at everything a gateway needs: files, folders, disk, store, clock, senders, trust, mappings, registries,"
                        + " keys; says what is not well, and the cure. Changes nothing; may run beside a gateway.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExit codes:%n",
        footer = {
            "  0  all is well, or something is to be seen to (WARN)",
            "  1  something does not work (ERROR)",
            "  2  the command line is wrong",
            "  3  a setting is wrong"
        })
final class DoctorCommand implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec command;

    @Mixin
    final Home home = new Home();

    @Option(names = "--json", description = "As JSON.")
    boolean json;

    @Option(names = "--offline", description = "Does not knock at registries.")
    boolean offline;

    @Option(names = "--quiet", description = "Only what is not well.")
    boolean quiet;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(command).commandLine().getOut();
        List<Line> all = new ArrayList<>();
        new Doctor(home.settings(Map.of()), Clock.systemUTC(), !offline).look(line -> {
            all.add(line);
            if (!json && !(quiet && line.status() == Line.Status.OK)) {
                tell(line, out);
            }
        });
        if (json) {
            out.println(json(all).toPrettyString());
        }
        out.flush();
        boolean broken = all.stream().anyMatch(line -> line.status() == Line.Status.ERROR);
        return (broken ? ExitCode.FINDINGS : ExitCode.GOOD).number();
    }

    private static void tell(Line line, PrintWriter out) {
        out.printf("%-5s  %s: %s%n", line.status(), line.area(), line.what());
        if (line.cure() != null) {
            out.println("       " + line.cure());
        }
        out.flush();
    }

    private static ObjectNode json(List<Line> all) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode lines = json.putArray("lines");
        for (Line line : all) {
            ObjectNode one = lines.addObject()
                    .put("status", line.status().name())
                    .put("area", line.area())
                    .put("what", line.what());
            if (line.cure() != null) {
                one.put("cure", line.cure());
            }
        }
        return json;
    }
}
