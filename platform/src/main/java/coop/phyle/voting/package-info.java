/**
 * The ballot box: rolls frozen at opening, ballots open or secret, receipts, and the closing after which nothing changes. It knows what a ballot may say and who
 * may cast it; what is asked, and what follows, is for the modules above (docs/decisions/0011).
 *
 * <p>Owns schema {@code voting}: numbering, vote, roll, open_ballot, secret_ballot, closing, lot, recusal, link (all tenant tables).
 *
 * <p>Votes by mailed link: issue links with {@link coop.phyle.voting.VoteLinks}, mail them with {@code Mailing.withLinks}, and show the ballot in a
 * {@link coop.phyle.voting.Ballotable}.
 *
 * <p>Secret ballots: the roll says that a member voted, never when; the ballot says what, never who. See docs/threat-model.md.
 */
@ApplicationModule(allowedDependencies = {"membership", "notices", "identity"})
@NullMarked
package coop.phyle.voting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
