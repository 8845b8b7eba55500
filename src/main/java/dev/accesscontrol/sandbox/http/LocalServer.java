package dev.accesscontrol.sandbox.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The JDK's HTTP server with a virtual thread for each request. */
public final class LocalServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(LocalServer.class);

    static {
        // Without it each answer waits up to 40 ms for the acknowledgement of its headers.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final @Nullable String baseUrl;
    private final List<Area> areas;

    private LocalServer(HttpServer server, @Nullable String baseUrl, List<Area> areas) {
        this.server = server;
        this.baseUrl = baseUrl;
        this.areas = areas;
    }

    /**
     * @param baseUrl null: what the client wrote in its Host header
     * @param areas asked in this order
     * @throws IOException when the address cannot be had
     */
    public static LocalServer start(
            InetSocketAddress address, @Nullable String baseUrl, List<Area> areas)
            throws IOException {
        HttpServer http = HttpServer.create(address, 0);
        LocalServer server = new LocalServer(http, baseUrl, areas);
        http.setExecutor(server.threads);
        http.createContext("/", server::handle);
        http.start();
        return server;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            send(exchange, answer(read(exchange)));
        } catch (IOException clientWentAway) {
            log.debug("The client went away", clientWentAway);
            throw clientWentAway;
        }
    }

    private Response answer(Request request) {
        try {
            for (Area area : areas) {
                Response response = area.answer(request);
                if (response != null) {
                    return response;
                }
            }
            return Response.text(404, "The simulated tenant has no such page.");
        } catch (RuntimeException bug) {
            log.error(
                    "The simulated tenant failed on {} {}", request.method(), request.path(), bug);
            return Response.text(500, "The simulated tenant failed; its log says why.");
        }
    }

    private Request read(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(lower(name), values.getFirst()));
        String base = baseUrl != null ? baseUrl : "http://" + headers.get("host");
        return new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                exchange.getRequestURI().getRawQuery(),
                headers,
                exchange.getRequestBody().readAllBytes(),
                base);
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static void send(HttpExchange exchange, Response response) throws IOException {
        response.headers().forEach(exchange.getResponseHeaders()::set);
        boolean empty = response.body().length == 0;
        exchange.sendResponseHeaders(response.status(), empty ? -1 : response.body().length);
        if (!empty) {
            exchange.getResponseBody().write(response.body(), 0, response.cutAfter());
        }
        if (response.isCut()) {
            exchange.getResponseBody().flush();
            throw new IOException("The connection is dropped on purpose");
        }
    }
}
