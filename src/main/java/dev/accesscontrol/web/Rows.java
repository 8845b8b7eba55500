package dev.accesscontrol.web;

import java.util.List;

/** One page of a table. */
public record Rows<T>(List<T> content, Paging pager) {}
