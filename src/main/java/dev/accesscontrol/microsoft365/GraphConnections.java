package dev.accesscontrol.microsoft365;

import com.microsoft.graph.core.requests.BaseGraphRequestAdapter;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import okhttp3.OkHttpClient;

/** Where Graph is, and how long it may keep a request waiting. */
final class GraphConnections {

    /** Of a whole answer, so that one that trickles in does not hold a run for ever. */
    private static final int READS = 5;

    private final GraphRoot root;
    private final OkHttpClient client;

    /**
     * @param read between two parts of an answer
     */
    GraphConnections(GraphRoot root, Duration read, MeterRegistry registry) {
        this.root = root;
        this.client =
                new OkHttpClient.Builder()
                        .connectTimeout(Duration.ofSeconds(10))
                        .readTimeout(read)
                        .callTimeout(read.multipliedBy(READS))
                        .followRedirects(false)
                        .addInterceptor(new JsonOnly())
                        .addInterceptor(new GraphCallMeter(registry))
                        .build();
    }

    GraphRoot root() {
        return root;
    }

    GraphServiceClient with(TokenBearer bearer) {
        return new GraphServiceClient(
                new BaseGraphRequestAdapter(bearer, root.uri().toString(), client));
    }
}
