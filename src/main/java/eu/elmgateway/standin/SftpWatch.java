package eu.elmgateway.standin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.AbstractSftpEventListenerAdapter;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.Handle;
import org.jspecify.annotations.Nullable;

/** Watches what is written by SFTP: spoils it if told so, hands on what was written whole. Thread-safe. */
final class SftpWatch extends AbstractSftpEventListenerAdapter {
    private static final Set<Misbehaviour> OF_FILES =
            EnumSet.of(Misbehaviour.SLOW, Misbehaviour.ERROR, Misbehaviour.CUT, Misbehaviour.LOST_ANSWER);

    /** A handle whose session is cut is never closed. */
    private final Map<Handle, Misbehaviour> spoilt = Collections.synchronizedMap(new WeakHashMap<>());

    private final Mischief mischief;
    private final SftpDoor.Taker taker;

    SftpWatch(Mischief mischief, SftpDoor.Taker taker) {
        this.mischief = mischief;
        this.taker = taker;
    }

    /** Only the final name is picked up, so anything else is an error of the client. */
    @Override
    public void opening(ServerSession session, String remoteHandle, Handle handle) throws IOException {
        String name = String.valueOf(handle.getFile().getFileName());
        if (handle instanceof FileHandle && !name.endsWith(".xml")) {
            throw new IOException("only names that end in .xml are picked up");
        }
        if (handle instanceof FileHandle) {
            mischief.take(OF_FILES).ifPresent(how -> spoilt.put(handle, how));
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
        Misbehaviour how = spoilt.get(handle);
        if (how == Misbehaviour.CUT) {
            session.close(true);
            throw new IOException("cut");
        }
        if (how == Misbehaviour.ERROR) {
            throw new IOException("No space left on device");
        }
        if (how == Misbehaviour.SLOW) {
            spoilt.remove(handle);
            mischief.dawdle();
        }
    }

    @Override
    public void closed(ServerSession session, String remoteHandle, Handle handle, @Nullable Throwable thrown)
            throws IOException {
        Misbehaviour how = spoilt.remove(handle);
        if (handle instanceof FileHandle && session.isOpen() && thrown == null) {
            Path file = handle.getFile();
            if (Files.size(file) > 0) {
                taker.take(file);
            }
        }
        if (how == Misbehaviour.LOST_ANSWER) {
            session.close(true);
            throw new IOException("cut");
        }
    }
}
