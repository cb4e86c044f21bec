/**
 * What comes of what was decided: results under decisions, polls, elections and meetings, their parts, who answers for each, how far they are, and the day to look at a
 * decision again. What is to do for a result are the tasks of the threads it hangs on; they are written there and nowhere else.
 *
 * <p>Owns schema {@code outcomes}: numbering, result, wording, step, review, told, told_review (tenant tables, append-only). What was decided is asked of
 * {@link coop.phyle.discussion.Settled}, and its page shows what came of it through {@link coop.phyle.discussion.CameOf}.
 */
@ApplicationModule(allowedDependencies = {"archive", "calendar", "discussion", "policies", "circles", "membership", "statutes", "record", "notices", "documents", "identity"})
@NullMarked
package coop.phyle.outcomes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
