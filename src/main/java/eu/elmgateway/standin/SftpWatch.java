package eu.elmgateway.standin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.AbstractSftpEventListenerAdapter;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.Handle;
import org.jspecify.annotations.Nullable;

/** Watches what is written by SFTP: spoils it if told so, hands on what was written whole. Thread-safe. */
final class SftpWatch extends AbstractSftpEventListenerAdapter {
    private static final long A_WHILE = TimeUnit.MILLISECONDS.toNanos(100);

    private final Queue<SftpMisbehaviour> told;
    private final SftpDoor.Taker taker;

    SftpWatch(Queue<SftpMisbehaviour> told, SftpDoor.Taker taker) {
        this.told = told;
        this.taker = taker;
    }

    /** Only the final name is picked up, so anything else is an error of the client. */
    @Override
    public void opening(ServerSession session, String remoteHandle, Handle handle) throws IOException {
        String name = String.valueOf(handle.getFile().getFileName());
        if (handle instanceof FileHandle && !name.endsWith(".xml")) {
            throw new IOException("only names that end in .xml are picked up");
        }
    }

    @Override
    public void writing(
            ServerSession session,
            String remoteHandle,
            FileHandle handle,
            long offset,
            byte[] bytes,
            int bytesOffset,
            int length)
            throws IOException {
        SftpMisbehaviour how = told.peek();
        if (how == SftpMisbehaviour.CUT) {
            told.remove(how);
            session.close(true);
            throw new IOException("cut");
        }
        if (how == SftpMisbehaviour.DISK_FULL) {
            told.remove(how);
            throw new IOException("No space left on device");
        }
        if (how == SftpMisbehaviour.SLOW) {
            LockSupport.parkNanos(A_WHILE);
        }
    }

    @Override
    public void closed(ServerSession session, String remoteHandle, Handle handle, @Nullable Throwable thrown)
            throws IOException {
        if (handle instanceof FileHandle && session.isOpen() && thrown == null) {
            told.remove(SftpMisbehaviour.SLOW);
            Path file = handle.getFile();
            if (Files.size(file) > 0) {
                taker.take(file);
            }
        }
    }
}
