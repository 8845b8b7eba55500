package dev.accesscontrol.bulk;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column and how its value is made of what a row is about.
 *
 * @param type the name of an SQL type that both databases know
 */
public record Column<T>(String name, String type, Function<T, @Nullable Object> value) {}
