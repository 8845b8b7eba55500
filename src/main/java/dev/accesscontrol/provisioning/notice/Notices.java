package dev.accesscontrol.provisioning.notice;

import dev.accesscontrol.web.Place;
import dev.accesscontrol.web.Rows;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The notices as an administrator reads them. */
public interface Notices {

    /**
     * One page, the newest first.
     *
     * @param reader the administrator's username
     * @param place where it is; null for the first
     */
    Rows<NoticeView> page(String reader, @Nullable Place place);

    /**
     * Marks a notice as read.
     *
     * @throws dev.accesscontrol.web.NotFoundException when it is not there, or no longer
     */
    NoticeView read(String reader, UUID id);

    /** Marks as read what began until then, and nothing that the reader cannot have seen. */
    void readAll(String reader, Instant until);
}
