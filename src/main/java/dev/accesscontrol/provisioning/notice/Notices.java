package dev.accesscontrol.provisioning.notice;

import dev.accesscontrol.web.Rows;
import java.time.Instant;
import java.util.UUID;

/** The notices as an administrator reads them. */
public interface Notices {

    /**
     * The newest first.
     *
     * @param reader the administrator's username
     * @param page from 0
     */
    Rows<NoticeView> page(String reader, int page);

    /**
     * Marks a notice as read.
     *
     * @throws dev.accesscontrol.web.NotFoundException when it is not there, or no longer
     */
    NoticeView read(String reader, UUID id);

    /** Marks as read what began until then, and nothing that the reader cannot have seen. */
    void readAll(String reader, Instant until);
}
