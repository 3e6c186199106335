package eu.elmgateway.standin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.List;
import java.util.Set;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/**
 * An SFTP server on a loopback port that lets one user write into one folder, and misbehaves once each time it is told to.
 * Thread-safe.
 */
final class SftpDoor implements AutoCloseable {
    /** All that can go wrong with a login or a file. */
    static final Set<Misbehaviour> KINDS = Set.of(
            Misbehaviour.SLOW, Misbehaviour.ERROR, Misbehaviour.CUT, Misbehaviour.NO_ENTRY, Misbehaviour.LOST_ANSWER);

    private static final AttributeKey<Boolean> TURNED_AWAY = new AttributeKey<>();

    private final SshServer server = SshServer.setUpDefaultServer();
    private final KeyPair hostKey;

    /** Takes note of a file that was written whole. */
    @FunctionalInterface
    interface Taker {
        void take(Path file) throws IOException;
    }

    /**
     * Starts it.
     *
     * @param port 0 for any that is free
     * @param folder what the user sees as the root
     */
    SftpDoor(int port, Path folder, String user, String password, Mischief mischief, Taker taker) {
        hostKey = hostKey();
        server.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        server.setPort(port);
        server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
        server.setPasswordAuthenticator(
                (name, given, session) -> name.equals(user) && given.equals(password) && letsIn(session, mischief));
        var sftp = new SftpSubsystemFactory.Builder().build();
        sftp.addSftpEventListener(new SftpWatch(mischief, taker));
        server.setSubsystemFactories(List.of(sftp));
        try {
            server.setFileSystemFactory(new VirtualFileSystemFactory(Files.createDirectories(folder)));
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whoever is not let in may try as often as it likes in the same session. */
    private static boolean letsIn(ServerSession session, Mischief mischief) {
        if (mischief.takes(Misbehaviour.NO_ENTRY)) {
            session.setAttribute(TURNED_AWAY, true);
        }
        return session.getAttribute(TURNED_AWAY) == null;
    }

    int port() {
        return server.getPort();
    }

    /** The line by which a client knows this server. */
    String knownHost() {
        return "[127.0.0.1]:" + port() + " " + PublicKeyEntry.toString(hostKey.getPublic()) + "\n";
    }

    private static KeyPair hostKey() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has this curve", e);
        }
    }

    @Override
    public void close() {
        try {
            server.stop(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
