package dev.accesscontrol.provisioning.web;

import java.util.UUID;

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

    static String run(UUID id) {
        return "/admin/provisioning/runs/" + id;
    }

    static String log(UUID runId) {
        return LOGS + "/" + runId;
    }
}
