package dev.accesscontrol.provisioning.web;

import java.util.Map;
import java.util.UUID;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of the pages that refer to each other. */
final class Paths {

    static final String LOGS = "/admin/logs/sync";
    static final String NOTICES = "/admin/notices";

    private Paths() {}

    static String connection(UUID id, String page) {
        return "/admin/provisioning/connections/" + id + page;
    }

    static String plan(UUID id) {
        return "/admin/provisioning/plans/" + id;
    }

    static String exclusions(UUID connection, UUID domain) {
        return connection(connection, "/domains/" + domain + "/exclusions");
    }

    /** The path with these parameters, whatever characters are in them. */
    static String with(String path, Map<String, String> parameters) {
        var address = UriComponentsBuilder.fromUriString(path);
        parameters.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(parameters).toUriString();
    }

    static String run(UUID id) {
        return "/admin/provisioning/runs/" + id;
    }

    static String log(UUID runId) {
        return LOGS + "/" + runId;
    }
}
