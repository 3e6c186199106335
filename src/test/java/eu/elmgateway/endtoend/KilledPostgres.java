package eu.elmgateway.endtoend;

import eu.elmgateway.Patience;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A PostgreSQL that writes to the disk as in production, and is killed with all its processes. */
public final class KilledPostgres {
    private final Path binaries;
    private final Path data;
    private final int port;
    private final List<String> around;
    private Process server;

    private KilledPostgres(Path binaries, Path data, int port, List<String> around)
            throws IOException, InterruptedException {
        this.around = around;
        this.binaries = binaries;
        this.data = data;
        this.port = port;
        this.server = serve();
        awaitReady();
    }

    /** Makes a cluster in the folder and starts it. */
    static KilledPostgres start(Path folder) throws IOException, InterruptedException {
        return start(folder, List.of());
    }

    /**
     * Makes a cluster in the folder and starts it.
     *
     * @param around a command that runs the server, with its arguments, such as one that traces it
     */
    public static KilledPostgres start(Path folder, List<String> around) throws IOException, InterruptedException {
        Path data = folder.resolve("data");
        Files.createDirectories(folder);
        Path binaries;
        try (EmbeddedPostgres made = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPGStartupWait(Patience.LONG)
                .start()) {
            binaries = binaries(made);
        }
        return new KilledPostgres(binaries.resolve("postgres"), data, freePort(), around);
    }

    /** The server knows where it is; its folder is shared by all of a process. */
    private static Path binaries(EmbeddedPostgres made) throws IOException {
        try (var connection = made.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select setting from pg_config where name = 'BINDIR'")) {
            rows.next();
            return Path.of(rows.getString("setting"));
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private Process serve() throws IOException {
        List<String> command = new ArrayList<>(around);
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("unshare", "-U")); // PostgreSQL does not run as root
        }
        command.addAll(List.of(binaries.toString(), "-D", data.toString(), "-p", Integer.toString(port), "-i"));
        command.addAll(List.of("-c", "fsync=on", "-c", "synchronous_commit=on", "-c", "listen_addresses=127.0.0.1"));
        // Nor does it flush now and then of itself: who counts flushes would count time.
        command.addAll(List.of("-c", "unix_socket_directories=", "-c", "wal_writer_delay=10s"));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolveSibling("postgresql.log").toFile()))
                .start();
    }

    /** Its address, of user {@code postgres}. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    /** Kills the server and every process that it has started, as a power cut would. */
    public void kill() throws InterruptedException {
        List<ProcessHandle> children = server.descendants().toList();
        server.destroyForcibly().waitFor();
        children.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle child : children) {
            child.onExit().join();
        }
    }

    /** Starts it again on what it had written. */
    public void restart() throws IOException, InterruptedException {
        server = serve();
        awaitReady();
    }

    private void awaitReady() throws InterruptedException {
        long end = System.nanoTime() + Patience.LONG.toNanos();
        while (true) {
            try (var connection = DriverManager.getConnection(url(), "postgres", "")) {
                if (connection.isValid(2)) {
                    return;
                }
            } catch (SQLException starting) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("PostgreSQL did not come back", starting);
                }
            }
            Thread.sleep(50);
        }
    }

    /** Stops it in good order. */
    public void stop() throws InterruptedException {
        server.destroy();
        if (!server.waitFor(Patience.LONG.toSeconds(), TimeUnit.SECONDS)) {
            server.descendants().forEach(ProcessHandle::destroyForcibly);
            server.destroyForcibly();
        }
    }
}
