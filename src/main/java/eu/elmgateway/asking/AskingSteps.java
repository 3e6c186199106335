package eu.elmgateway.asking;

import eu.elmgateway.component.StepFactory;
import eu.elmgateway.component.StepParameters;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.camel.Processor;

/** The steps that answer registries, by the names that routes use. Thread-safe. */
public final class AskingSteps {
    private final AskingParts parts;

    private AskingSteps(AskingParts parts) {
        this.parts = parts;
    }

    /** All of them. */
    public static Map<String, StepFactory> of(AskingParts parts) {
        return new AskingSteps(parts).all();
    }

    private Map<String, StepFactory> all() {
        return Map.of(
                "voucher", StepFactory.taking("voucher", this::voucher),
                "pace", StepFactory.taking("pace", this::pace),
                "read", StepFactory.taking("read", this::read),
                "anis-degrees", StepFactory.taking("anis-degrees", this::degrees),
                "anis-changes", StepFactory.taking("anis-changes", this::changes),
                "anis-correction", wishes("anis-correction", wishes -> wishes::wish),
                "anis-corrections", wishes("anis-corrections", wishes -> wishes::standing),
                "anis-cancellation", wishes("anis-cancellation", wishes -> wishes::cancel),
                "anis-issue", wishes("anis-issue", wishes -> wishes::issue));
    }

    private Processor voucher(StepParameters given) {
        Path keys = parts.home().resolve(given.text("keys"));
        var terms = new Vouchers.Terms(
                given.text("issuer"), given.text("audience"), Set.copyOf(given.listOrNone("algorithms")));
        return new VoucherStep(new Vouchers(new PublicKeys(keys).read(), terms, parts.clock()));
    }

    private Processor pace(StepParameters given) {
        int perMinute = given.number("perMinute");
        return new PaceStep(parts.clock(), perMinute);
    }

    private Processor read(StepParameters given) {
        Path schema = parts.home().resolve(given.text("schema"));
        return new ReadStep(
                parts.readers(), parts.readers().jsonSchema(parts.home().resolve("schemas"), schema));
    }

    private Processor degrees(StepParameters given) {
        Registered registered = registered(given);
        AnisPersons persons = persons(registered, given);
        AnisList list = AnisList.of(given.text("list"));
        return new AnisDegreesStep(registered, persons, list);
    }

    private Processor changes(StepParameters given) {
        Registered registered = registered(given);
        AnisPersons persons = persons(registered, given);
        Set<String> old = Set.copyOf(given.listOrNone("oldTypes"));
        int page = given.number("page");
        return new AnisChangesStep(registered, persons, old, page);
    }

    private StepFactory wishes(String step, Function<AnisWishes, Processor> which) {
        return StepFactory.taking(step, given -> {
            Registered registered = registered(given);
            return which.apply(new AnisWishes(registered, persons(registered, given)));
        });
    }

    private Registered registered(StepParameters given) {
        return new Registered(given.text("registry"), parts);
    }

    private static AnisPersons persons(Registered registered, StepParameters given) {
        return new AnisPersons(registered, given.listOrNone("taxCodeScheme"), given.listOrNone("personIdScheme"));
    }
}
