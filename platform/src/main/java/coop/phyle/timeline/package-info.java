/**
 * What happened in a co-op, newest first, in plain sentences: drawn from the acts of the record and the names other modules give to what they are about.
 *
 * <p>Owns no tables. Everybody reads what the record tells everybody; members also see titles, and links to pages that are theirs. People who join and leave are only counted.
 */
@ApplicationModule(allowedDependencies = {"record", "discussion"})
@NullMarked
package coop.phyle.timeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
