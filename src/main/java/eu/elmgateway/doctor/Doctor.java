package eu.elmgateway.doctor;

import eu.elmgateway.Settings;
import eu.elmgateway.safe.ConfigException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Goes through all checks, cheap ones first. For one thread. */
public final class Doctor {
    private final Map<String, Check> checks = new LinkedHashMap<>();

    /**
     * Makes one.
     *
     * @param reach whether to knock at registries
     */
    public Doctor(Settings settings, Clock clock, boolean reach) {
        var files = new ConfigurationCheck(settings);
        checks.put("folders", new FolderCheck(settings));
        checks.put("store", new StoreCheck(settings, clock));
        checks.put("senders", new SenderCheck(settings));
        checks.put("trust", new TrustCheck(settings, clock));
        checks.put("accreditations", new AccreditationFiles(settings));
        checks.put("configuration", files);
        checks.put("registries", new RegistryCheck(files, clock, reach));
        checks.put("keys", new CertificateCheck(files, clock));
    }

    /** Tells what it sees while it looks. */
    public void look(Consumer<Line> seen) {
        checks.forEach((area, check) -> {
            try {
                check.look(seen);
            } catch (ConfigException e) {
                e.problems()
                        .forEach(problem -> seen.accept(Line.error(
                                area,
                                problem.file()
                                        + (problem.place() == null
                                                ? ""
                                                : ":" + problem.place().line()) + ": " + problem.message(),
                                problem.cure())));
            } catch (Exception e) {
                seen.accept(Line.error(
                        area, String.valueOf(e.getMessage()), "Mend what it says, then let the doctor look again."));
            }
        });
    }
}
