/**
 * The register of standing policies: what resolutions adopted for daily work, in dated versions, searchable, with days to look at them again, and copyable from
 * one co-op into a proposal of another.
 *
 * <p>Owns schema {@code policies}: policy, version, repeal, review_notice (tenant tables, append-only). Only a passed resolution writes here, through
 * {@link coop.phyle.deciding.Enactor}.
 */
@ApplicationModule(allowedDependencies = {"archive", "calendar", "deciding", "discussion", "voting", "membership", "statutes", "notices", "documents", "identity"})
@NullMarked
package coop.phyle.policies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
