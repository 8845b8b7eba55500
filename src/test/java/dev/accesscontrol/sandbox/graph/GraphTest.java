package dev.accesscontrol.sandbox.graph;

import dev.accesscontrol.sandbox.Body;
import dev.accesscontrol.sandbox.MutableTime;
import dev.accesscontrol.sandbox.SandboxSettings;
import dev.accesscontrol.sandbox.SandboxTenant;
import dev.accesscontrol.sandbox.Visitor;
import dev.accesscontrol.sandbox.tenant.Person;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

/** A tenant that has consented, and a program that reads it. */
abstract class GraphTest {

    static final MutableTime TIME = new MutableTime();
    static SandboxTenant sandbox;

    Visitor visitor;
    String token;

    @BeforeAll
    static void start() {
        sandbox = SandboxTenant.start(SandboxSettings.of("--port=0", "--users=2500"), TIME);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void consent() {
        sandbox.reset();
        sandbox.contoso().consent().accept();
        visitor = new Visitor(sandbox);
        token = visitor.bearer(sandbox.contoso().id());
    }

    HttpResponse<String> read(String target) {
        return visitor.get(target, "Authorization", token);
    }

    HttpResponse<String> readEventual(String target) {
        return visitor.get(target, "Authorization", token, "ConsistencyLevel", "eventual");
    }

    /** All pages from this address on. */
    List<JsonNode> pages(String target) {
        List<JsonNode> pages = new ArrayList<>();
        String next = target;
        while (next != null) {
            JsonNode page = Body.of(readEventual(next));
            pages.add(page);
            next = page.has("@odata.nextLink") ? page.path("@odata.nextLink").asString() : null;
        }
        return pages;
    }

    static String code(HttpResponse<String> response) {
        return Body.of(response).at("/error/code").asString();
    }

    static Person adele() {
        return sandbox.contoso().people().find("AdeleV@contoso.com").orElseThrow();
    }
}
