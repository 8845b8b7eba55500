package dev.accesscontrol.sandbox.controls;

import dev.accesscontrol.sandbox.entra.Tokens;
import dev.accesscontrol.sandbox.graph.DeltaReset;
import dev.accesscontrol.sandbox.graph.Graph;
import dev.accesscontrol.sandbox.http.Fault;
import dev.accesscontrol.sandbox.http.Faults;
import dev.accesscontrol.sandbox.http.Parameters;
import dev.accesscontrol.sandbox.tenant.Tenant;
import java.time.Duration;

/** What the forms about a bad day at Microsoft do. */
record FaultActions(Tenant tenant, Faults faults, Graph graph, Tokens tokens) {

    String slow(Parameters form) {
        int latency = Numbers.read(form, "latency", "Latency in milliseconds", 0, 60_000);
        int lag = Numbers.read(form, "lag", "Index delay in seconds", 0, 86_400);
        faults.latency(Duration.ofMillis(latency));
        tenant.lagIndexBy(Duration.ofSeconds(lag));
        return "Saved.";
    }

    String plan(Parameters form) {
        if (form.has("clear")) {
            faults.forgetPlanned();
            return "Requests are answered well again.";
        }
        int times = Numbers.read(form, "times", "How many requests", 1, 10_000);
        int after = Numbers.read(form, "after", "After so many good ones", 0, 1_000_000);
        faults.after(after);
        faults.next(times, fault(form.text("fault")));
        return "%,d requests to Microsoft Graph will go wrong.".formatted(faults.pending());
    }

    private static Fault fault(String name) {
        return switch (name) {
            case "throttled" -> Fault.throttled("2");
            case "throttled-silently" -> Fault.throttled(null);
            case "unavailable" -> Fault.unavailable(null);
            case "cut" -> new Fault.CutConnection();
            case "token" -> Fault.tokenExpired();
            case "page-token" -> Fault.pageTokenExpired();
            default -> throw new IllegalArgumentException("Choose what goes wrong.");
        };
    }

    String expire(Parameters form) {
        return switch (form.text("do")) {
            case "tokens" -> {
                tokens.callBack();
                yield "Access tokens given out so far are no longer taken.";
            }
            case "pages" -> {
                graph.expirePageTokens();
                yield "Listings that have begun have to begin again.";
            }
            case "deltas" -> {
                graph.forgetDeltas(DeltaReset.GONE);
                yield "Change tracking has to begin again.";
            }
            default -> throw new IllegalArgumentException("Choose what expires.");
        };
    }
}
