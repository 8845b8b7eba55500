package dev.accesscontrol.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The simulation alone, in a process of its own, as benchmarks and the compose file start it. */
class SandboxProcessIT {

    private static final String TENANT = "a7c1f0de-0000-4000-8000-00000000c0de";

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    /** microsoft-graph.md section 10 item 10. */
    @Test
    void servesAHundredThousandPeopleInAHundredPagesFromALittleHeap() throws Exception {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx256m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                SandboxTenant.class.getName(),
                                "--port=0",
                                "--users=100000",
                                "--one-domain=true")
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (BufferedReader output = process.inputReader()) {
            String line = output.readLine();
            assertThat(line).startsWith("Simulated Microsoft 365 tenant on ");
            assertThat(read(line.substring(line.lastIndexOf(' ') + 1))).isEqualTo(expected());
        } finally {
            process.destroy();
        }
    }

    private record Listing(int pages, int people, int announced) {}

    /** A few of the written people are in other domains. */
    private static Listing expected() {
        try (SandboxTenant same =
                SandboxTenant.start(
                        SandboxSettings.of("--port=0", "--users=100000", "--one-domain=true"))) {
            int people =
                    same.contoso()
                            .people()
                            .count(
                                    new dev.accesscontrol.sandbox.tenant.View.Live(),
                                    new dev.accesscontrol.sandbox.tenant.Which.InDomain(
                                            "contoso.com"));
            return new Listing((people + 998) / 999, people, people);
        }
    }

    private Listing read(String base) throws Exception {
        consent(base);
        String token = token(base);
        String next =
                base
                        + "/v1.0/users?$select=id,userPrincipalName&$count=true&$top=999"
                        + "&$filter=endsWith(userPrincipalName,%27@contoso.com%27)";
        int pages = 0;
        int people = 0;
        int announced = 0;
        while (next != null) {
            JsonNode page =
                    Body.of(
                            send(
                                    HttpRequest.newBuilder(URI.create(next))
                                            .header("Authorization", "Bearer " + token)
                                            .header("ConsistencyLevel", "eventual")));
            announced += page.path("@odata.count").asInt();
            people += page.path("value").size();
            pages++;
            JsonNode link = page.path("@odata.nextLink");
            next = link.isMissingNode() ? null : link.asString();
        }
        return new Listing(pages, people, announced);
    }

    private void consent(String base) throws Exception {
        HttpResponse<String> page = send(HttpRequest.newBuilder(URI.create(base + "/")));
        post(
                base + "/change/consent",
                Map.of(
                        "formToken", Visitor.field(page, "formToken"),
                        "do", "grant",
                        "delay", "0"));
    }

    private String token(String base) throws Exception {
        return Body.of(
                        post(
                                base + "/" + TENANT + "/oauth2/v2.0/token",
                                Map.of(
                                        "grant_type",
                                        "client_credentials",
                                        "client_id",
                                        Visitor.CLIENT,
                                        "client_secret",
                                        "sandbox-client-secret",
                                        "scope",
                                        Visitor.GRAPH_SCOPE)))
                .path("access_token")
                .asString();
    }

    private HttpResponse<String> post(String address, Map<String, String> form) throws Exception {
        return send(
                HttpRequest.newBuilder(URI.create(address))
                        .POST(BodyPublishers.ofString(Visitor.encode(form))));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
