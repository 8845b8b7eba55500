package dev.accesscontrol.provisioning.web;

import java.util.List;

/**
 * The question before a decision about people.
 *
 * @param key of its messages
 * @param people whom it is about
 * @param shown some of them
 * @param hidden what the form sends with the answer
 * @param path where the answer goes
 * @param back where the question came from
 */
record DecisionPage(
        String key,
        String domain,
        long people,
        List<Named> shown,
        List<Hidden> hidden,
        String path,
        String back) {

    static final int MOST_SHOWN = 10;

    record Named(String username, String displayName) {}

    record Hidden(String name, String value) {}

    public long others() {
        return people - shown.size();
    }
}
