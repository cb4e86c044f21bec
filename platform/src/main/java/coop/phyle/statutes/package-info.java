/**
 * What a co-op is: founding drafts, the adopted rule book in its dated versions, its printed articles, and drafts of amendments.
 *
 * <p>Owns schema {@code statutes}: founding, founding_founder, founding_invitation, founding_comment, founding_vote, founding_completion
 * (reached only by their founders) and version, amendment_draft (tenant tables).
 */
@ApplicationModule(allowedDependencies = {"record", "notices", "documents", "identity"})
@NullMarked
package coop.phyle.statutes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
