package eu.elmgateway.intake;

import eu.elmgateway.Patience;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Speaks HTTP byte by byte, for what no client library would send. */
final class RawHttp implements AutoCloseable {
    private final Socket socket;

    RawHttp(URI gateway) throws IOException {
        socket = new Socket(InetAddress.getByName(gateway.getHost()), gateway.getPort());
        socket.setSoTimeout((int) Patience.LONG.toMillis());
        socket.setTcpNoDelay(true);
    }

    void send(String text) throws IOException {
        send(text.getBytes(StandardCharsets.UTF_8));
    }

    void send(byte[] bytes) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(bytes);
        out.flush();
    }

    /** Sends chunks of zeros until told to stop by the other end, at most this many bytes; returns how many went out. */
    long flood(long atMost) {
        byte[] block = new byte[1 << 16];
        long sent = 0;
        try {
            while (sent < atMost) {
                send(Integer.toHexString(block.length) + "\r\n");
                send(block);
                send("\r\n");
                sent += block.length;
            }
            send("0\r\n\r\n");
        } catch (IOException e) {
            return sent;
        }
        return sent;
    }

    /** What came back until the other end closed, or until the first answer with a Content-Length was whole. */
    String answer() throws IOException {
        var bytes = new ByteArrayOutputStream();
        InputStream in = socket.getInputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            bytes.write(next);
            if (whole(bytes.toString(StandardCharsets.UTF_8))) {
                break;
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static boolean whole(String text) {
        int end = text.indexOf("\r\n\r\n");
        int length = text.toLowerCase(java.util.Locale.ROOT).indexOf("content-length: ");
        if (end < 0 || length < 0 || length > end) {
            return false;
        }
        int from = length + "content-length: ".length();
        int expected = Integer.parseInt(text.substring(from, text.indexOf("\r\n", from)));
        return text.substring(end + 4).getBytes(StandardCharsets.UTF_8).length >= expected;
    }

    void endOutput() throws IOException {
        socket.shutdownOutput();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
