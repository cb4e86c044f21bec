package coop.phyle.demo;

import coop.phyle.deciding.ClosingDecisions;
import coop.phyle.deciding.Draft;
import coop.phyle.deciding.Drafting;
import coop.phyle.deciding.GivingNotice;
import coop.phyle.deciding.Notification;
import coop.phyle.deciding.OpeningDecisions;
import coop.phyle.deciding.Proposing;
import coop.phyle.kernel.tally.Choice;
import coop.phyle.membership.Voter;
import coop.phyle.shell.CoopId;
import coop.phyle.voting.Cast.Counted;
import coop.phyle.voting.CastingVotes;
import coop.phyle.voting.Vote;
import coop.phyle.voting.VoteNumber;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Takes decisions through their days: proposed, announced, opened, voted on, closed. */
@Component
@ConditionalOnBooleanProperty("phyle.demo")
class Assembly {
  private final Proposing proposing;
  private final GivingNotice notices;
  private final OpeningDecisions opening;
  private final CastingVotes casting;
  private final ClosingDecisions closing;

  Assembly(Proposing proposing, GivingNotice notices, OpeningDecisions opening, CastingVotes casting, ClosingDecisions closing) {
    this.proposing = proposing;
    this.notices = notices;
    this.opening = opening;
    this.casting = casting;
    this.closing = closing;
  }

  /** A decision announced, with its days. */
  record Announced(CoopId coop, VoteNumber number, Notification.Given dates) {}

  /** Puts a question now; it opens, is voted on and closes on its own days. */
  void put(Diary diary, CoopId coop, Draft draft, Consumer<Announced> votes) {
    var decision = announce(coop, draft);
    diary.at(
        decision.dates().opensAt().plusSeconds(60),
        () -> {
          opening.open(coop, decision.number());
          votes.accept(decision);
        });
    diary.at(decision.dates().closesAt().plusSeconds(1), () -> closing.close(coop, decision.number()));
  }

  private Announced announce(CoopId coop, Draft draft) {
    var number =
        switch (proposing.draft(coop, draft)) {
          case Drafting.Drafted drafted -> drafted.number();
          case Drafting.Refused refused -> throw new IllegalStateException(draft.title() + ": " + refused.problems());
        };
    return switch (notices.give(coop, number, draft.by())) {
      case Notification.Given given -> new Announced(coop, number, given);
      case Notification.Refused refused -> throw new IllegalStateException(draft.title() + ": " + refused.problems());
    };
  }

  /** The first so many of a class vote for, the next against, the next abstain. */
  void vote(Announced decision, List<Voter> voters, int inFavour, int against, int abstaining) {
    for (int i = 0; i < inFavour + against + abstaining; i++) {
      var choice = i < inFavour ? Choice.FOR : i < inFavour + against ? Choice.AGAINST : Choice.ABSTAIN;
      var voter = voters.get(i);
      var cast = casting.cast(Vote.on(decision.coop(), decision.number(), voter.votes(), voter.member(), choice, Optional.empty()));
      if (!(cast instanceof Counted)) {
        throw new IllegalStateException(voter.name() + " could not vote: " + cast);
      }
    }
  }
}
