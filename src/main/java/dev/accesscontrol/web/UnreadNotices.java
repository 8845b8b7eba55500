package dev.accesscontrol.web;

/** How many notices wait for an administrator; the console's bell asks with every page. */
public interface UnreadNotices {

    /**
     * @param reader the administrator's username
     * @param most counting stops there
     */
    int countFor(String reader, int most);
}
