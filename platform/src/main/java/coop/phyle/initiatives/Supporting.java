package coop.phyle.initiatives;

import coop.phyle.membership.MemberId;
import coop.phyle.membership.Members;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Supports initiatives and takes support back, until their texts freeze. The last support that was needed moves the question on. */
@Service
public class Supporting {
  private final Questions questions;
  private final Initiatives initiatives;
  private final Supports supports;
  private final Reaching reaching;
  private final Members members;
  private final QuestionActs acts;
  private final Clock clock;

  Supporting(Questions questions, Initiatives initiatives, Supports supports, Reaching reaching, Members members, QuestionActs acts, Clock clock) {
    this.questions = questions;
    this.initiatives = initiatives;
    this.supports = supports;
    this.reaching = reaching;
    this.members = members;
    this.acts = acts;
    this.clock = clock;
  }

  /** Support given to an earlier version becomes support of this one. */
  @Transactional
  public Stepped support(CoopId coop, InitiativeNumber number, MemberId member, PersonId by) {
    acts.inOrder(coop);
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var life = questions.find(coop, number.question());
    var initiative = initiatives.find(coop, number);
    if (life.isEmpty() || initiative.isEmpty()) {
      return new Stepped.Gone();
    }
    var refused = refused(life.get(), member, by, now);
    if (refused.isPresent() || !initiative.get().stands()) {
      return refused.orElseGet(() -> Stepped.refused("", "initiatives.problem.stands-no-longer"));
    }
    var earlier = supports.of(coop, number.question()).stream()
        .anyMatch(one -> one.place() == number.place() && one.member().equals(member) && one.version() < initiative.get().version());
    if (earlier) {
      supports.takeBack(coop, number, member, now);
    }
    supports.give(coop, number, member, initiative.get().version(), by, now);
    reaching.check(life.get().question());
    return new Stepped.Done(number);
  }

  @Transactional
  Stepped takeBack(CoopId coop, InitiativeNumber number, MemberId member, PersonId by) {
    acts.inOrder(coop);
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var life = questions.find(coop, number.question());
    if (life.isEmpty() || initiatives.find(coop, number).isEmpty()) {
      return new Stepped.Gone();
    }
    var refused = refused(life.get(), member, by, now);
    if (refused.isEmpty()) {
      supports.takeBack(coop, number, member, now);
    }
    return refused.orElseGet(() -> new Stepped.Done(number));
  }

  private Optional<Stepped> refused(QuestionLife life, MemberId member, PersonId by, Instant now) {
    if (members.of(life.question().coop(), by).stream().noneMatch(own -> own.id().equals(member))) {
      return Optional.of(Stepped.refused("member", "initiatives.problem.member"));
    }
    var late = life.stage(now) == Stage.ADMISSION && !now.isBefore(life.question().lapsesAt());
    return life.stage(now).open() && !late ? Optional.empty() : Optional.of(Stepped.refused("", "initiatives.problem.not-open"));
  }
}
