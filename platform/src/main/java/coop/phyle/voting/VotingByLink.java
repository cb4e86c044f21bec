package coop.phyle.voting;

import coop.phyle.identity.Secret;
import coop.phyle.membership.MemberId;
import coop.phyle.shell.Coop;
import coop.phyle.shell.Problem;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/** Votes of people who followed the link mailed to them. */
@Service
@Transactional
class VotingByLink {
  private final VoteLinks links;
  private final CastingVotes casting;
  private final List<Ballotable> ballotables;

  VotingByLink(VoteLinks links, CastingVotes casting, List<Ballotable> ballotables) {
    this.links = links;
    this.casting = casting;
    this.ballotables = ballotables;
  }

  /** The answer to a form. */
  sealed interface Answered {
    record Shown(ModelAndView page, boolean refused) implements Answered {}

    /** Never sent, revoked, or the vote has closed. */
    record Gone() implements Answered {}
  }

  @Transactional(readOnly = true)
  Optional<ModelAndView> open(Coop coop, String token, String path) {
    return voter(coop, token, path).flatMap(voter -> asking(voter).ballot(voter, List.of()));
  }

  Answered cast(Coop coop, String token, String path, MemberId member, MultiValueMap<String, String> form) {
    var voter = voter(coop, token, path);
    if (voter.isEmpty()) {
      return new Answered.Gone();
    }
    var asking = asking(voter.get());
    var said = asking.said(form);
    var vote = new Vote(coop.id(), voter.get().number(), voter.get().person(), member, said, Optional.empty());
    return switch (casting.castOnce(vote)) {
      case Cast.Counted counted -> new Answered.Shown(asking.receipt(voter.get(), member, said, counted), false);
      case Cast.Refused refused -> again(asking, voter.get(), refused.problem());
    };
  }

  private static Answered again(Ballotable asking, LinkedVoter voter, Problem problem) {
    return asking.ballot(voter, List.of(problem)).<Answered>map(page -> new Answered.Shown(page, true)).orElseGet(Answered.Gone::new);
  }

  void revoke(Coop coop, String token) {
    links.revoke(coop.id(), new Secret(token));
  }

  private Optional<LinkedVoter> voter(Coop coop, String token, String path) {
    return links.find(coop.id(), new Secret(token)).map(behind -> new LinkedVoter(coop, behind.number(), behind.person(), path));
  }

  private Ballotable asking(LinkedVoter voter) {
    return ballotables.stream().filter(b -> b.asks(voter.coop().id(), voter.number())).findFirst().orElseThrow();
  }
}
