/** What tests of every module stand on. */
@org.jspecify.annotations.NullMarked
package coop.phyle.testing;
