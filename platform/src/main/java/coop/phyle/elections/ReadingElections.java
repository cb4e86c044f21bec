package coop.phyle.elections;

import coop.phyle.discussion.CardKind;
import coop.phyle.discussion.Following;
import coop.phyle.documents.Markdown;
import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.membership.Members;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import coop.phyle.statutes.Statutes;
import coop.phyle.voting.Rolls;
import coop.phyle.voting.Turnout;
import coop.phyle.voting.VoteNumber;
import gg.jte.Content;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Elections as one reader sees them. */
@Service
@Transactional(readOnly = true)
class ReadingElections {
  private final Elections elections;
  private final Candidates candidates;
  private final Slates slates;
  private final Rolls rolls;
  private final ReadingBallots ballots;
  private final ReadingResults results;
  private final Members members;
  private final CheckingCalls checking;
  private final Statutes statutes;
  private final Following came;
  private final Clock clock;

  ReadingElections(
      Elections elections, Candidates candidates, Slates slates, Rolls rolls, ReadingBallots ballots, ReadingResults results, Members members,
      CheckingCalls checking, Statutes statutes, Following came, Clock clock) {
    this.elections = elections;
    this.candidates = candidates;
    this.slates = slates;
    this.rolls = rolls;
    this.ballots = ballots;
    this.results = results;
    this.members = members;
    this.checking = checking;
    this.statutes = statutes;
    this.came = came;
    this.clock = clock;
  }

  public ElectionPages.Board board(CoopId coop, Viewer viewer) {
    var now = clock.instant();
    var waiting = rolls.openFor(coop, viewer.self(), now).stream().filter(s -> s.left() > 0).map(Rolls.Standing::number).collect(Collectors.toSet());
    var rows = elections.all(coop).stream().map(life -> {
      var stage = life.stage(now);
      return new ElectionPages.Row(
          life.election().number().value(), life.election().title(), stage, when(life, stage), stage == Stage.VOTING && waiting.contains(life.election().number()));
    }).toList();
    return new ElectionPages.Board(rows.stream().filter(r -> !over(r.stage())).toList(), rows.stream().filter(r -> over(r.stage())).toList(), manages(viewer));
  }

  public Optional<ElectionPages.Whole> show(CoopId coop, VoteNumber number, Viewer viewer) {
    return elections.find(coop, number).map(life -> show(life, viewer));
  }

  /** The photo, where there is one. */
  public Optional<Portrait> portrait(CoopId coop, VoteNumber number, int candidate) {
    return elections.find(coop, number).flatMap(life -> candidates.portrait(life.election(), candidate));
  }

  static boolean manages(Viewer viewer) {
    return viewer.is(Who.SECRETARY) || viewer.is(Who.DIRECTOR);
  }

  private ElectionPages.Whole show(Life life, Viewer viewer) {
    var e = life.election();
    var stage = life.stage(clock.instant());
    var rules = statutes.version(e.coop(), e.statutesVersion()).orElseThrow().rules();
    var standing = slates.of(e);
    var mine = members.of(e.coop(), viewer.self()).stream().map(m -> m.id()).collect(Collectors.toSet());
    var all = Shuffled.forReader(e, candidates.of(e), viewer.self());
    var faces = all.stream().map(c -> face(life, standing, c, mine.contains(c.member()), viewer, rules)).toList();
    var turnout = life.opened().isPresent() ? rolls.turnout(e.coop(), e.number()) : List.<Turnout>of();
    return new ElectionPages.Whole(
        e.number().value(), e.title(), html(e.body()), e.body().isBlank(), e.post(), e.bodyName(), e.seats(), e.method(),
        e.kept().entrySet().stream().map(k -> new ElectionPages.Kept(name(rules, k.getKey()), k.getValue().least(), Math.min(e.seats(), k.getValue().most()))).toList(),
        e.votersClass().map(id -> name(rules, id)), e.secret(), e.seconded(), stage, e.dates(), life.calledOff(),
        members.names(e.coop(), e.outgoing()).values().stream().sorted().toList(), turns(e, stage), faces,
        stage == Stage.VOTING ? ballots.places(e, viewer.self()) : List.of(),
        life.outcome().map(outcome -> results.decided(standing, outcome, turnout)), manages(viewer),
        all.stream().anyMatch(c -> mine.contains(c.member())),
        turnout.stream().mapToInt(Turnout::voted).sum(), turnout.stream().mapToInt(Turnout::eligible).sum(),
        stage == Stage.DECIDED ? came.of(e.coop(), CardKind.ELECTIONS, e.number().value(), viewer.self(), Optional.empty()) : Optional.empty());
  }

  private List<ElectionPages.Turn> turns(Election e, Stage stage) {
    return e.post() == Post.DIRECTOR && !e.outgoing().isEmpty() && !over(stage) ? Rotation.turns(e.coop(), checking.board(e.coop()).sitting()) : List.of();
  }

  private static ElectionPages.Face face(Life life, Standing standing, Candidate c, boolean mine, Viewer viewer, RuleBook rules) {
    var e = life.election();
    var missing = e.seconded() && c.seconder().isEmpty();
    return new ElectionPages.Face(
        c.number(), standing.candidates().stream().map(Candidate::number).toList().indexOf(c.number()) + 1, c.name(), name(rules, c.inClass()),
        html(c.statement()), c.statement(), c.photo(), c.accepted(), missing, c.withdrawn(),
        standing.candidates().stream().anyMatch(s -> s.number() == c.number()), mine, missing && !mine && !c.nominatedBy().equals(viewer.self()));
  }

  private static Content html(String markdown) {
    var html = Markdown.toHtml(markdown);
    return output -> output.writeContent(html);
  }

  private static String name(RuleBook rules, ClassId id) {
    return rules.memberClass(id).map(c -> c.name()).orElse(id.key());
  }

  private static boolean over(Stage stage) {
    return stage == Stage.DECIDED || stage == Stage.CALLED_OFF;
  }

  static Instant when(Life life, Stage stage) {
    var dates = life.election().dates();
    return switch (stage) {
      case ANNOUNCED -> dates.nominationsOpen();
      case NOMINATING -> dates.nominationsClose();
      case STANDING -> dates.votingOpens();
      case VOTING, COUNTING -> dates.votingCloses();
      case DECIDED -> life.outcome().orElseThrow().at();
      case CALLED_OFF -> life.election().calledAt();
    };
  }
}
