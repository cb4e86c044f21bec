/** How fast it is: {@code bin/bench} runs what is here and writes docs/benchmarks.md. No test; nothing here fails a build. */
@org.jspecify.annotations.NullMarked
package coop.phyle.bench;
