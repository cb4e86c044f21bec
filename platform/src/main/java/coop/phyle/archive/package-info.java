/**
 * A co-op's whole deliberation as files: JSON, tables, and pages that open without a server; and any one thing of it on paper. The form is in docs/archive-format.md.
 *
 * <p>Owns no tables: what can be kept plugs in through {@link coop.phyle.archive.Archived}, and says itself what a reader may see.
 */
@ApplicationModule(allowedDependencies = {"documents"})
@NullMarked
package coop.phyle.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
