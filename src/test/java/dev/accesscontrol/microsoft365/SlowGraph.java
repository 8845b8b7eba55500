package dev.accesscontrol.microsoft365;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A server below HTTP, which can keep a caller waiting at any byte. */
final class SlowGraph implements AutoCloseable {

    enum Manner {
        WELL,
        /** Takes the request, sends nothing. */
        SILENT,
        /** Sends the head and half the body. */
        STOPS_IN_THE_BODY,
        /** Sends a byte again and again, and never comes to the end. */
        TRICKLES
    }

    private static final byte[] BODY =
            FakeMicrosoft.page(null, 1L, FakeMicrosoft.user(1, "a@contoso.com"))
                    .build()
                    .getBody()
                    .getBytes(StandardCharsets.UTF_8);

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger requests = new AtomicInteger();
    private volatile List<Manner> manners = List.of(Manner.WELL);

    SlowGraph() throws IOException {
        Thread.ofVirtual().start(this::accept);
    }

    String url() {
        return "http://localhost:" + server.getLocalPort();
    }

    /** One after the other, and goes on with the last. */
    void answers(Manner... inTurn) {
        manners = List.of(inTurn);
    }

    int requests() {
        return requests.get();
    }

    private void accept() {
        try {
            while (true) {
                var socket = server.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void serve(Socket socket) {
        try {
            readHead(socket);
            var manner = manners.get(Math.min(requests.getAndIncrement(), manners.size() - 1));
            if (manner != Manner.SILENT) {
                answer(socket.getOutputStream(), manner);
            }
        } catch (IOException | InterruptedException callerIsGone) {
            // as it should be
        }
    }

    private static void readHead(Socket socket) throws IOException {
        var head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            head.append((char) socket.getInputStream().read());
        }
    }

    private static void answer(OutputStream out, Manner manner)
            throws IOException, InterruptedException {
        int length = manner == Manner.TRICKLES ? 1_000_000 : BODY.length;
        out.write(
                ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n"
                                + "Content-Length: "
                                + length
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        out.write(BODY, 0, manner == Manner.WELL ? BODY.length : BODY.length / 2);
        out.flush();
        while (manner == Manner.TRICKLES) {
            out.write(' ');
            out.flush();
            Thread.sleep(20);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (var socket : open) {
            socket.close();
        }
    }
}
