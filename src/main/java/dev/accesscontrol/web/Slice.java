package dev.accesscontrol.web;

import java.util.Map;

/**
 * Some rows of a table, one behind the other, as SQL.
 *
 * @param sql what a statement ends with, behind a complete "where" condition
 * @param most rows
 * @param descending the order in which they come
 */
public record Slice(String sql, Map<String, Object> parameters, int most, boolean descending) {}
