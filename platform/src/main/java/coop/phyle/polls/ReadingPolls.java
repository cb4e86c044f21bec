package coop.phyle.polls;

import coop.phyle.delegation.CarryingVotes;
import coop.phyle.discussion.CameOf;
import coop.phyle.discussion.CardKind;
import coop.phyle.discussion.Following;
import coop.phyle.discussion.Settled;
import coop.phyle.documents.Markdown;
import coop.phyle.identity.People;
import coop.phyle.kernel.tally.Resolution;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Viewer;
import coop.phyle.statutes.Statutes;
import coop.phyle.voting.Box;
import coop.phyle.voting.Rolls;
import coop.phyle.voting.Seat;
import coop.phyle.voting.VoteNumber;
import gg.jte.Content;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads one poll for one reader. */
@Service
@Transactional(readOnly = true)
class ReadingPolls {
  private final Polls polls;
  private final Sight sight;
  private final ShowingResults showing;
  private final Outcomes outcomes;
  private final Pools pools;
  private final Box box;
  private final Rolls rolls;
  private final CarryingVotes carrying;
  private final Statutes statutes;
  private final People people;
  private final Following came;
  private final Clock clock;

  ReadingPolls(
      Polls polls, Sight sight, ShowingResults showing, Outcomes outcomes, Pools pools, Box box, Rolls rolls, CarryingVotes carrying, Statutes statutes,
      People people, Following came, Clock clock) {
    this.polls = polls;
    this.sight = sight;
    this.showing = showing;
    this.outcomes = outcomes;
    this.pools = pools;
    this.box = box;
    this.rolls = rolls;
    this.carrying = carrying;
    this.statutes = statutes;
    this.people = people;
    this.came = came;
    this.clock = clock;
  }

  /** @param typed fields of a ballot that was refused, to be shown again */
  public Optional<PollPages.Shown> show(CoopId coop, VoteNumber number, Viewer viewer, Map<String, List<String>> typed) {
    return seen(coop, number, viewer).map(life -> show(life, viewer, typed));
  }

  /** The poll as it was asked. */
  public Optional<Asked> asked(CoopId coop, VoteNumber number, Viewer viewer) {
    return seen(coop, number, viewer).map(life -> life.poll().asked());
  }

  private Optional<PollLife> seen(CoopId coop, VoteNumber number, Viewer viewer) {
    return polls.find(coop, number).filter(life -> sight.sees(life.poll(), viewer.self()));
  }

  private PollPages.Shown show(PollLife life, Viewer viewer, Map<String, List<String>> typed) {
    var poll = life.poll();
    var asked = poll.asked();
    var stage = life.stage(clock.instant());
    var places = places(life, viewer.self(), typed);
    var seen = showing.of(life, stage, places.stream().anyMatch(PollPages.Place::voted));
    return new PollPages.Shown(
        poll.number().value(), asked.kind(), stage, asked.title(), content(asked.body()), asked.body().isBlank(),
        asking(life, viewer), rules(poll, viewer), asked.opensAt(), asked.closesAt(), turnout(life),
        places, seen.result(), seen.sealed(), seen.voices(), stated(poll), lots(poll), pool(life), came(life, viewer.self()));
  }

  private Optional<CameOf.Came> came(PollLife life, PersonId reader) {
    var poll = life.poll();
    return life.done() ? came.of(poll.coop(), CardKind.POLLS, poll.number().value(), reader, review(poll)) : Optional.empty();
  }

  private Optional<Settled.Review> review(Poll poll) {
    return Optional.ofNullable(outcomes.reviews(poll.coop(), List.of(poll.number().value())).get(poll.number().value()));
  }

  private PollPages.Asking asking(PollLife life, Viewer viewer) {
    var poll = life.poll();
    return new PollPages.Asking(
        name(poll.by()), poll.by().equals(viewer.self()), sight.leads(poll, viewer), poll.round(), poll.previous().map(VoteNumber::value), life.next());
  }

  private PollPages.Rules rules(Poll poll, Viewer viewer) {
    var asked = poll.asked();
    return new PollPages.Rules(
        asked.tags(), asked.choices(), asked.paper(), asked.rule(), asked.weighted(), asked.electorate(), sight.circle(poll, viewer.self()), asked.secret(),
        asked.delegable(), asked.showing(), asked.changeable(),
        asked.reasons(), asked.places(), asked.seedSource());
  }

  private PollPages.Turnout turnout(PollLife life) {
    var poll = life.poll();
    if (life.openedAt().isEmpty() || poll.asked().rule().isEmpty()) {
      return new PollPages.Turnout(0, 0, 0);
    }
    var turnout = rolls.turnout(poll.coop(), poll.number());
    var eligible = turnout.stream().mapToLong(one -> one.eligible()).sum();
    var voted = turnout.stream().mapToLong(one -> one.voted()).sum();
    return new PollPages.Turnout(eligible, voted, Resolution.quorumNeeded(poll.asked().rule().get().quorum(), eligible));
  }

  private List<PollPages.Place> places(PollLife life, PersonId reader, Map<String, List<String>> typed) {
    var poll = life.poll();
    if (life.openedAt().isEmpty() || poll.asked().paper().isEmpty()) {
      return List.of();
    }
    return rolls.of(poll.coop(), poll.number(), reader).stream()
        .map(seat -> {
          var mine = poll.asked().secret() ? Optional.<Box.Mine>empty() : box.mine(poll.coop(), poll.number(), seat.member());
          var said = mine.map(Box.Mine::said).orElse("");
          var again = typed.getOrDefault("member", List.of()).contains(seat.member().toString());
          var reason = again ? typed.getOrDefault("reason", List.of("")).getFirst() : showing.reason(poll, seat.number());
          return new PollPages.Place(
              seat.member().toString(), seat.number(), seat.name(), seat.voted(), said, reason, mine.map(Box.Mine::receipt), carried(life, seat),
              again ? typed : Slips.fields(poll.asked().paper().get(), said));
        })
        .toList();
  }

  /** Where the vote of a silent member would go. */
  private Optional<CarryingVotes.Chain> carried(PollLife life, Seat seat) {
    if (seat.voted() || !life.poll().asked().delegable() || life.done()) {
      return Optional.empty();
    }
    var rules = statutes.version(life.poll().coop(), life.statutesVersion()).orElseThrow().rules();
    return carrying.chain(Delegated.matter(life.poll(), rules), seat.member(), clock.instant());
  }

  private List<PollPages.Stated> stated(Poll poll) {
    return outcomes.of(poll.coop(), poll.number()).stream()
        .map(one -> new PollPages.Stated(one.at(), name(one.by()), content(one.statement()), one.chosen(), one.reviewOn()))
        .toList();
  }

  private List<PollPages.Person> pool(PollLife life) {
    return life.poll().asked().kind() == Kind.SORTITION && life.openedAt().isPresent()
        ? pools.of(life.poll().coop(), life.poll().number()).stream().map(one -> new PollPages.Person(one.number(), one.name())).toList()
        : List.of();
  }

  private Optional<PollPages.Lots> lots(Poll poll) {
    return poll.asked().kind() == Kind.SORTITION ? pools.drawn(poll.coop(), poll.number()).map(drawn -> lots(poll, drawn)) : Optional.empty();
  }

  private PollPages.Lots lots(Poll poll, Pools.Drawn drawn) {
    var pool = pools.of(poll.coop(), poll.number());
    var names = pool.stream().collect(java.util.stream.Collectors.toMap(person -> Integer.toString(person.number()), Pools.Person::name));
    var order = DrawingLots.order(poll.number(), drawn, pool);
    var tickets = java.util.stream.IntStream.range(0, order.size())
        .mapToObj(place -> new PollPages.Ticket(
            Integer.parseInt(order.get(place).id()), names.getOrDefault(order.get(place).id(), ""), order.get(place).ticket(), place < poll.asked().places()))
        .toList();
    return new PollPages.Lots(drawn.at(), drawn.seed(), drawn.root(), drawn.lot(), tickets);
  }

  private String name(PersonId person) {
    return people.find(person).map(found -> found.name()).orElse("");
  }

  /** Sanitised where it is made, so the page may print it as it is. */
  private static Content content(String markdown) {
    var html = Markdown.toHtml(markdown);
    return output -> output.writeContent(html);
  }
}
