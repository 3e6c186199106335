package eu.elmgateway.demo;

import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.standin.AccessPointStandIn;
import eu.elmgateway.standin.AnisStandIn;
import eu.elmgateway.standin.CpfStandIn;
import eu.elmgateway.standin.KoskiStandIn;
import eu.elmgateway.standin.VirtaStandIn;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The stand-in registries of the demo, on loopback and in folders of its own, and what the gateway must know of them. */
public final class Landscape implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Landscape.class);
    private static final String USER = "elm-gateway";
    private static final String PASSWORD = "demo-only";
    private static final Set<String> BADGES = Set.of("1001", "1002", "1003");

    private final Path folder;
    private final KoskiStandIn koski;
    private final AccessPointStandIn accessPoint;
    private final CpfStandIn cpf;
    private final VirtaStandIn virta;
    private final Path knownHosts;
    private final AnisStandIn anis;
    private final Path anisKeys;
    private final Future<?> work;
    private final ScheduledExecutorService clerk = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "cpf-stand-in");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * Starts them.
     *
     * @param home the folder that holds {@code schemas}
     * @param folder where files for registries and their receipts go; made if it is not there
     */
    public Landscape(Path home, SafeReaders readers, Path folder) throws IOException {
        this.folder = folder;
        for (String name : new String[] {"cpf-deposit", "cpf-receipts", "cpf-taken", "emrex", "xhochschule"}) {
            Files.createDirectories(folder.resolve(name));
        }
        koski = new KoskiStandIn(home, readers, 0, USER, PASSWORD, BADGES);
        accessPoint = new AccessPointStandIn(home, readers, 0, USER, PASSWORD);
        cpf = new CpfStandIn(
                home,
                readers,
                folder.resolve("cpf-deposit"),
                folder.resolve("cpf-receipts"),
                folder.resolve("cpf-taken"),
                Clock.systemUTC());
        virta = new VirtaStandIn(home, readers, folder.resolve("virta"), 0, 0, USER, PASSWORD);
        knownHosts = virta.writeKnownHosts(folder.resolve("virta-known-hosts"));
        anis = new AnisStandIn(readers, "pdnd.example", "https://valdoro.example/anis", Clock.systemUTC());
        anisKeys = anis.writeKeys(folder.resolve("pdnd-keys.json"));
        work = clerk.scheduleWithFixedDelay(this::work, 200, 200, TimeUnit.MILLISECONDS);
    }

    /** What the registry files leave to the operator. */
    public Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("fi-koski.address", koski.address());
        settings.put("fi-koski.user", USER);
        settings.put("fi-koski.password", PASSWORD);
        settings.put("fi-koski.source-system", "elmgateway");
        settings.put("fi-koski.caller-id", "1.2.246.562.10.99990000001.elm-gateway");
        settings.put("fi-koski.signatory-name", "Rauni Rehtori");
        settings.put("fi-koski.signatory-title", "rehtori");
        settings.put("eu-oots.address", accessPoint.address());
        settings.put("eu-oots.user", USER);
        settings.put("eu-oots.password", PASSWORD);
        settings.put("eu-oots.from-party", "elm-gateway-demo");
        settings.put("eu-oots.to-party", "stand-in-access-point");
        settings.put("eu-oots.original-sender", "0000000001");
        settings.put("eu-oots.final-recipient", "0000000002");
        settings.put("eu-oots.status-every", "500");
        settings.put("fr-cpf.folder", folder.resolve("cpf-deposit").toString());
        settings.put("fr-cpf.receipts", folder.resolve("cpf-receipts").toString());
        settings.put("fr-cpf.id-client", "99VBRUME");
        settings.put("fr-cpf.id-contrat", "MCFCER999901");
        settings.put("fr-cpf.every", "PT1S");
        settings.put("fi-virta.host", "127.0.0.1");
        settings.put("fi-virta.port", Integer.toString(virta.sftpPort()));
        settings.put("fi-virta.user", USER);
        settings.put("fi-virta.password", PASSWORD);
        settings.put("fi-virta.known-hosts", knownHosts.toString());
        settings.put("fi-virta.organisation", "02536");
        settings.put("fi-virta.institution", "VATFI-99990011");
        settings.put("fi-virta.every", "PT1S");
        settings.put("fi-virta.read-address", virta.address());
        settings.put("fi-virta.read-every", "500");
        settings.put("fi-virta.read-user", USER);
        settings.put("fi-virta.read-key", PASSWORD);
        settings.put("it-anis.keys", anisKeys.toAbsolutePath().toString());
        settings.put("it-anis.issuer", "pdnd.example");
        settings.put("it-anis.audience", "https://valdoro.example/anis");
        settings.put("eu-emrex.folder", folder.resolve("emrex").toString());
        settings.put("eu-emrex-emp.token", "demo-only-token-of-a-provider");
        settings.put("eu-ewp-tors.token", "demo-only-token-of-an-ewp-node");
        settings.put("eu-ewp-tors.institution", "valdoro.example");
        settings.put("de-xhochschule.folder", folder.resolve("xhochschule").toString());
        settings.put("de-xhochschule.hochschulsignatur", "0000");
        settings.put("de-xhochschule.hochschulsignatur-version", "2026");
        return settings;
    }

    /** Lets the registry that asks do so, now and then, from now on. */
    void gatewayAt(URI gateway) {
        URI registry = gateway.resolve("/registries/it-anis/");
        Future<?> unused = clerk.scheduleWithFixedDelay(() -> ask(registry), 500, 500, TimeUnit.MILLISECONDS);
    }

    private void ask(URI registry) {
        try {
            anis.work(registry);
        } catch (IOException | RuntimeException e) {
            LOG.warn("the ANIS stand-in got no answer: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Who stands in for whom, for the reader of the demo. */
    String description() {
        return "KOSKI at " + koski.address() + ", access point at " + accessPoint.address() + ", VIRTA at "
                + virta.address() + ", files in " + folder;
    }

    private void work() {
        try {
            cpf.work();
        } catch (IOException | RuntimeException e) {
            LOG.warn("the CPF stand-in could not read its folder: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        work.cancel(true);
        clerk.shutdownNow();
        koski.close();
        accessPoint.close();
        virta.close();
    }
}
