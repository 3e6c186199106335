package eu.elmgateway.delivery;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.AbstractSftpEventListenerAdapter;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** A folder that others see over SFTP. */
final class SftpFolder implements AutoCloseable {
    static final String USER = "certifier";
    static final String PASSWORD = "p&ss%wörd+";

    private final SshServer server = SshServer.setUpDefaultServer();
    private final Path folder;
    private final KeyPair hostKey;
    private final int port;
    private final AtomicInteger turnAway = new AtomicInteger();
    private final AtomicBoolean cut = new AtomicBoolean();

    SftpFolder(Path folder) throws IOException, GeneralSecurityException {
        this(folder, 0, KeyPairGenerator.getInstance("EC").generateKeyPair(), 0, false);
    }

    private SftpFolder(Path folder, int port, KeyPair hostKey, int turnedAway, boolean cuts) throws IOException {
        turnAway.set(turnedAway);
        cut.set(cuts);
        this.folder = folder;
        this.hostKey = hostKey;
        server.setPort(port);
        server.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
        server.setPasswordAuthenticator(
                (name, given, session) -> name.equals(USER) && given.equals(PASSWORD) && letsIn());
        var sftp = new SftpSubsystemFactory.Builder().build();
        sftp.addSftpEventListener(new Scissors());
        server.setSubsystemFactories(List.of(sftp));
        server.setFileSystemFactory(new VirtualFileSystemFactory(folder));
        server.start();
        this.port = server.getPort();
    }

    /** The same server, back on its port: lets nobody in the first few times, and goes away in the middle of the first file. */
    SftpFolder againUnwell(int times) throws IOException {
        return new SftpFolder(folder, port, hostKey, times, true);
    }

    private boolean letsIn() {
        return turnAway.getAndUpdate(left -> Math.max(0, left - 1)) == 0;
    }

    /** Whether all that it was told has happened. */
    boolean behaves() {
        return turnAway.get() == 0 && !cut.get();
    }

    private final class Scissors extends AbstractSftpEventListenerAdapter {
        @Override
        public void reading(
                ServerSession session,
                String remoteHandle,
                FileHandle localHandle,
                long offset,
                byte[] data,
                int dataOffset,
                int dataLen)
                throws IOException {
            if (cut.getAndSet(false)) {
                session.close(true);
                throw new IOException("cut");
            }
        }
    }

    int port() {
        return port;
    }

    /** Writes the file by which a client knows it. */
    Path writeKnownHosts(Path file) throws IOException {
        return Files.writeString(
                file, "[127.0.0.1]:" + port() + " " + PublicKeyEntry.toString(hostKey.getPublic()) + "\n");
    }

    @Override
    public void close() throws IOException {
        server.stop(true);
    }
}
