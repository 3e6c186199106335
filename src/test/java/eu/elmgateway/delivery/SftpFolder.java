package eu.elmgateway.delivery;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.List;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** A folder that others see over SFTP. */
final class SftpFolder implements AutoCloseable {
    static final String USER = "certifier";
    static final String PASSWORD = "p&ss%wörd+";

    private final SshServer server = SshServer.setUpDefaultServer();
    private final KeyPair hostKey;

    SftpFolder(Path folder) throws IOException, GeneralSecurityException {
        hostKey = KeyPairGenerator.getInstance("EC").generateKeyPair();
        server.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
        server.setPasswordAuthenticator((name, given, session) -> name.equals(USER) && given.equals(PASSWORD));
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        server.setFileSystemFactory(new VirtualFileSystemFactory(folder));
        server.start();
    }

    int port() {
        return server.getPort();
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
