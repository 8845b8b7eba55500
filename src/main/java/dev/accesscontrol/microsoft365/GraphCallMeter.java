package dev.accesscontrol.microsoft365;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Counts and times what goes to Graph, each try by its status; no address, which names people. */
final class GraphCallMeter implements Interceptor {

    private static final String NAME = "accesscontrol.graph.calls";

    private final MeterRegistry registry;

    GraphCallMeter(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        var sample = Timer.start(registry);
        var status = "none";
        try {
            var response = chain.proceed(chain.request());
            status = String.valueOf(response.code());
            return response;
        } finally {
            sample.stop(registry.timer(NAME, "status", status));
        }
    }
}
