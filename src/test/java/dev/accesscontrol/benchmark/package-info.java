/** How fast an import is: {@code ./mvnw -Pbenchmark verify}, explained in docs/benchmarks.md. */
package dev.accesscontrol.benchmark;
