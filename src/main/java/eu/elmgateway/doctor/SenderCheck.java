package eu.elmgateway.doctor;

import eu.elmgateway.Parties;
import eu.elmgateway.Settings;
import eu.elmgateway.intake.Sender;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Who may push and operate, and who says nothing beyond its documents. */
final class SenderCheck implements Check {
    private final Settings settings;

    SenderCheck(Settings settings) {
        this.settings = settings;
    }

    @Override
    public void look(Consumer<Line> seen) {
        var readers = new SafeReaders(Limits.standard());
        List<String> senders = names(Parties.senders(settings, readers).list());
        if (senders.isEmpty()) {
            seen.accept(Line.warn("senders", "nobody may push", "elm-gateway sender add NAME"));
        }
        for (String sender : senders) {
            Path file = settings.data().resolve("senders").resolve(sender + ".yaml");
            seen.accept(
                    Files.exists(file)
                            ? Line.ok("senders", sender + " has settings")
                            : Line.warn(
                                    "senders",
                                    sender + " has no settings",
                                    "Fine for ELM; for other formats say in " + file
                                            + " what its documents lack, such as the issuer's identifier."));
        }
        List<String> operators = names(Parties.operators(settings, readers).list());
        seen.accept(
                operators.isEmpty()
                        ? Line.warn(
                                "operators",
                                "nobody may operate through the API",
                                "elm-gateway operator add NAME; while the gateway runs on the embedded store, it is the only way.")
                        : Line.ok("operators", String.join(", ", operators)));
    }

    private static List<String> names(List<Sender> all) {
        return all.stream().map(Sender::name).distinct().toList();
    }
}
