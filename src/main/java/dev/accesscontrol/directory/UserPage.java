package dev.accesscontrol.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the list.
 *
 * @param previous where the page before ends; null on the first
 * @param next where the page behind begins; null on the last
 * @param total of all pages; counting stops one above {@link dev.accesscontrol.web.Pager}'s limit
 */
public record UserPage(
        List<UserEntry> content,
        @Nullable PageMark previous,
        @Nullable PageMark next,
        long total) {}
