@org.jspecify.annotations.NullMarked
package coop.phyle.kernel.tally.read;
