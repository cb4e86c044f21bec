package coop.phyle.elections;

import coop.phyle.membership.Member;
import coop.phyle.membership.Members;
import coop.phyle.membership.Officers;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.voting.VoteNumber;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts members forward: oneself, or somebody else, who then accepts. */
@Service
@Transactional
public class Nominating {
  private final Elections elections;
  private final Candidates candidates;
  private final Members members;
  private final Officers officers;
  private final TellingElectors telling;
  private final Clock clock;

  Nominating(Elections elections, Candidates candidates, Members members, Officers officers, TellingElectors telling, Clock clock) {
    this.elections = elections;
    this.candidates = candidates;
    this.members = members;
    this.officers = officers;
    this.telling = telling;
    this.clock = clock;
  }

  /** @param nominee number in the register, or the whole name; empty: oneself */
  public Answer nominate(CoopId coop, VoteNumber number, String nominee, PersonId by) {
    var life = elections.lock(coop, number);
    if (life.isEmpty()) {
      return new Answer.Gone();
    }
    if (life.get().stage(clock.instant()) != Stage.NOMINATING) {
      return Answer.Refused.of("nominee", "elections.problem.not-nominating");
    }
    var found = nominee.isBlank() ? members.of(coop, by).stream().findFirst() : sought(coop, nominee.strip());
    return found.map(member -> put(life.get().election(), member, by)).orElseGet(() -> Answer.Refused.of("nominee", "elections.problem.nominee"));
  }

  private Optional<Member> sought(CoopId coop, String nominee) {
    var named = members.roll(coop).stream()
        .filter(v -> nominee.matches("[0-9]{1,9}") ? v.number() == Integer.parseInt(nominee) : v.name().equalsIgnoreCase(nominee)).toList();
    return named.size() == 1 ? members.find(coop, named.getFirst().member()) : Optional.empty();
  }

  private Answer put(Election election, Member member, PersonId by) {
    if (!election.open(member.memberClass())) {
      return Answer.Refused.of("nominee", "elections.problem.class", member.name());
    }
    if (member.leaves().isPresent()) {
      return Answer.Refused.of("nominee", "elections.problem.leaves", member.name());
    }
    if (candidates.of(election).stream().anyMatch(c -> c.member().equals(member.id()))) {
      return Answer.Refused.of("nominee", "elections.problem.already", member.name());
    }
    if (sits(election, member)) {
      return Answer.Refused.of("nominee", "elections.problem.sits", member.name());
    }
    var candidate = candidates.nominate(election, member, by);
    if (member.actsThrough().equals(by)) {
      candidates.accept(election, candidate, by);
    } else {
      telling.nominated(election, member.actsThrough());
    }
    return new Answer.Done(election.number());
  }

  /** Whether the member keeps the same office whatever comes of this election. */
  private boolean sits(Election election, Member member) {
    return officers.today(election.coop()).stream()
        .anyMatch(o -> o.member().equals(member.id()) && Optional.of(o.office()).equals(election.post().office()) && !election.outgoing().contains(member.id()));
  }

  /** The nominee is willing. */
  public Answer accept(CoopId coop, VoteNumber number, int candidate, PersonId by) {
    return step(coop, number, candidate, (election, c) -> {
      if (!own(election, c, by)) {
        return new Answer.Gone();
      }
      if (c.withdrawn()) {
        return Answer.Refused.of("", "elections.problem.withdrawn");
      }
      if (!c.accepted()) {
        candidates.accept(election, candidate, by);
      }
      return new Answer.Done(number);
    });
  }

  /** Another member than the nominee and who put them forward. */
  public Answer second(CoopId coop, VoteNumber number, int candidate, PersonId by) {
    return step(coop, number, candidate, (election, c) -> {
      if (own(election, c, by) || c.nominatedBy().equals(by)) {
        return Answer.Refused.of("", "elections.problem.second-other");
      }
      if (c.seconder().isEmpty()) {
        candidates.second(election, candidate, by);
      }
      return new Answer.Done(number);
    });
  }

  /** The nominee declines or stands down; for good, and only until nominations close. */
  public Answer withdraw(CoopId coop, VoteNumber number, int candidate, PersonId by) {
    return step(coop, number, candidate, (election, c) -> {
      if (!own(election, c, by)) {
        return new Answer.Gone();
      }
      if (!c.withdrawn()) {
        candidates.withdraw(election, candidate, by);
      }
      return new Answer.Done(number);
    });
  }

  public Answer state(CoopId coop, VoteNumber number, int candidate, String words, PersonId by) {
    if (words.strip().length() > 6_000) {
      return Answer.Refused.of("statement", "elections.problem.statement");
    }
    return step(coop, number, candidate, (election, c) -> {
      if (!own(election, c, by)) {
        return new Answer.Gone();
      }
      candidates.state(election, candidate, words.strip());
      return new Answer.Done(number);
    });
  }

  public Answer show(CoopId coop, VoteNumber number, int candidate, byte[] photo, PersonId by) {
    var portrait = Portrait.of(photo);
    if (portrait.isEmpty()) {
      return Answer.Refused.of("photo", "elections.problem.photo");
    }
    return step(coop, number, candidate, (election, c) -> {
      if (!own(election, c, by)) {
        return new Answer.Gone();
      }
      candidates.show(election, candidate, portrait.get());
      return new Answer.Done(number);
    });
  }

  private boolean own(Election election, Candidate candidate, PersonId by) {
    return members.of(election.coop(), by).stream().anyMatch(m -> m.id().equals(candidate.member()));
  }

  private interface Step {
    Answer take(Election election, Candidate candidate);
  }

  private Answer step(CoopId coop, VoteNumber number, int candidate, Step step) {
    var life = elections.lock(coop, number);
    var found = life.stream().flatMap(l -> candidates.of(l.election()).stream()).filter(c -> c.number() == candidate).toList();
    if (found.isEmpty()) {
      return new Answer.Gone();
    }
    return life.get().stage(clock.instant()) == Stage.NOMINATING
        ? step.take(life.get().election(), List.copyOf(found).getFirst())
        : Answer.Refused.of("", "elections.problem.not-nominating");
  }
}
