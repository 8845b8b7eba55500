package dev.accesscontrol.directory;

import java.util.List;

/** The sources that users come from, by the names that people know; another module has them. */
public interface UserSources {

    List<Source> all();

    /**
     * @param key as in {@link SourceLink}
     * @param service a message key
     * @param name of the tenant
     */
    record Source(String key, String service, String name) {}
}
