package eu.elmgateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.desk.Hands;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What commands of operators share: where they work, and whether they tell it as a table or as the API's JSON. */
abstract class OperatorTask implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec command;

    @Mixin
    final Home home = new Home();

    @Mixin
    final OperatorOptions operator = new OperatorOptions();

    @Option(names = "--json", description = "As JSON, as the API has it.")
    boolean json;

    @Override
    public final Integer call() {
        check();
        try (Hands hands = does() ? operator.doing(home) : operator.looking(home)) {
            JsonNode result = ask(hands);
            PrintWriter out = Objects.requireNonNull(command).commandLine().getOut();
            if (json) {
                out.println(result.toPrettyString());
            } else {
                tell(result, out);
            }
            out.flush();
            return code(result).number();
        }
    }

    /** Refuses a command line that asks for nothing, before a store or a gateway is looked for. */
    void check() {}

    /** Whether it changes anything. */
    boolean does() {
        return false;
    }

    abstract JsonNode ask(Hands hands);

    abstract void tell(JsonNode result, PrintWriter out);

    ExitCode code(JsonNode result) {
        return ExitCode.GOOD;
    }
}
