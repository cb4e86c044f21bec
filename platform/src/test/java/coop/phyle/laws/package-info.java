/** The laws of the architecture, each as a test that fails when it is broken, and most with a broken sample that proves it. */
@org.jspecify.annotations.NullMarked
package coop.phyle.laws;
