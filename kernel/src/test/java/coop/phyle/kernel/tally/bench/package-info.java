/** Large inputs for benchmarks, the same on every machine. */
@org.jspecify.annotations.NullMarked
package coop.phyle.kernel.tally.bench;
