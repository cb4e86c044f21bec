package coop.phyle.voting;

import coop.phyle.membership.MemberId;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Problem;
import java.util.List;
import java.util.Optional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/**
 * Shows what is voted on to a voter who followed a mailed link. Each module that opens votes declares one as a bean; the link's address, its rules and the
 * casting are this module's. Its forms are posted to {@link LinkedVoter#path} with the field {@code member} beside those of the ballot.
 */
public interface Ballotable {
  /** Whether the vote of this number is one of the module's. */
  boolean asks(CoopId coop, VoteNumber number);

  /** The question and the voter's ballots; empty when the vote is not open any more. Shows no ballot cast before. */
  Optional<ModelAndView> ballot(LinkedVoter voter, List<Problem> problems);

  /** What a form filled in says, as the paper of the vote reads it. */
  String said(MultiValueMap<String, String> form);

  /** What stands after a ballot was cast; the only time its receipt is shown to somebody who has not signed in. */
  ModelAndView receipt(LinkedVoter voter, MemberId member, String said, Cast.Counted counted);
}
