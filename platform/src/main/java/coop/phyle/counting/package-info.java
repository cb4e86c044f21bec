/**
 * Counting somebody's ballots from a file, by every method of the kernel: who is elected, each stage, and a picture of how votes moved. Keeps nothing and owns no
 * tables.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package coop.phyle.counting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
