package eu.elmgateway.delivery;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/** A port at which nobody answers, and which nobody else gets meanwhile: it is bound, and nobody listens. */
final class ClosedDoor implements AutoCloseable {
    private final Socket held = new Socket();

    ClosedDoor() throws IOException {
        held.setReuseAddress(true);
        held.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    int port() {
        return held.getLocalPort();
    }

    /** Leaves it to whoever is to answer there; gives the port. */
    int leave() throws IOException {
        int port = port();
        held.close();
        return port;
    }

    @Override
    public void close() throws IOException {
        held.close();
    }
}
