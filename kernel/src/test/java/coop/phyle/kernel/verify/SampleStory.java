package coop.phyle.kernel.verify;

import static coop.phyle.kernel.verify.SampleRules.INVESTORS;
import static coop.phyle.kernel.verify.SampleRules.STEWARDS;
import static coop.phyle.kernel.verify.SampleRules.WORKERS;

import coop.phyle.kernel.ballots.CastBallot;
import coop.phyle.kernel.ballots.Closing;
import coop.phyle.kernel.ballots.Nonce;
import coop.phyle.kernel.ballots.Openings;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.merkle.Commitment;
import coop.phyle.kernel.merkle.Hash;
import coop.phyle.kernel.merkle.MerkleTree;
import coop.phyle.kernel.rules.Matter;
import coop.phyle.kernel.rules.ResolutionKind;
import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.kernel.rules.RuleBooks;
import coop.phyle.kernel.tally.Choice;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.kernel.tally.Resolution;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** A co-op's life in acts, with the worked vote: stewards 7–5, workers 1–3, investors 72–18. */
final class SampleStory {
  private record Member(UUID id, long number, ClassId inClass) {}

  /** For, against, abstained. */
  record Votes(int yes, int no, int abstain) {}

  final SampleLog log;
  private final Random random = new Random(42);
  private final List<Member> members = new ArrayList<>();
  private final List<Openings.Opened> opened = new ArrayList<>();
  private final List<RuleBook> versions = new ArrayList<>();
  private long entries;

  SampleStory(SampleLog.Twist twist) {
    log = new SampleLog(twist);
  }

  /** The whole life, honestly told unless the twist lies. */
  static SampleStory told(SampleLog.Twist twist) {
    var story = new SampleStory(twist);
    story.founded().admit(STEWARDS, 12).admit(WORKERS, 5).admit(INVESTORS, 100);
    story.log.seal();
    story.vote(1, ResolutionKind.ORDINARY, Matter.STATEMENT, false, worked());
    story.vote(2, ResolutionKind.SPECIAL, Matter.STATEMENT, true, worked());
    story.log.seal();
    story.vote(3, ResolutionKind.SPECIAL, Matter.AMEND_STATUTES, true, votes(new Votes(10, 0, 1), new Votes(5, 0, 0), new Votes(60, 2, 0))).amend(3);
    story.books();
    story.log.seal();
    story.vote(4, ResolutionKind.ORDINARY, Matter.STATEMENT, true, votes(new Votes(2, 1, 0), new Votes(0, 1, 0), new Votes(9, 0, 4)));
    story.log.note("member-ended", Json.obj().with("member", story.members.getFirst().id().toString()).with("at", story.log.now().toString()).with("reason", "resigned"));
    story.log.note("something-else", Json.obj().with("ö", "漢字 \" \\ \n"));
    story.log.seal();
    return story;
  }

  static SampleStory honest() {
    return told((kind, body) -> body);
  }

  Openings openings() {
    return Openings.of(log.coop, opened);
  }

  static SortedMap<ClassId, Votes> worked() {
    return votes(new Votes(7, 5, 0), new Votes(1, 3, 0), new Votes(72, 18, 0));
  }

  static SortedMap<ClassId, Votes> votes(Votes stewards, Votes workers, Votes investors) {
    var votes = new TreeMap<ClassId, Votes>();
    votes.put(STEWARDS, stewards);
    votes.put(WORKERS, workers);
    votes.put(INVESTORS, investors);
    return votes;
  }

  SampleStory founded() {
    versions.add(SampleRules.rules("Ecological Land"));
    log.note("statutes-adopted", Json.obj().with("version", 1).with("rules", RuleBooks.write(versions.getFirst())));
    return this;
  }

  SampleStory admit(ClassId inClass, int number) {
    for (var i = 0; i < number; i++) {
      var member = new Member(id(), members.size() + 1L, inClass);
      members.add(member);
      log.note(
          "member-admitted",
          Json.obj()
              .with("member", member.id().toString())
              .with("number", member.number())
              .with("class", inClass.key())
              .with("at", log.now().toString())
              .with("person", Commitment.to("Member " + i, new Commitment.Salt(hex(16))).hex()));
    }
    return this;
  }

  SampleStory vote(long number, ResolutionKind kind, Matter matter, boolean secret, SortedMap<ClassId, Votes> votes) {
    var roll = new TreeMap<ClassId, Long>();
    members.forEach(m -> roll.merge(m.inClass(), 1L, Long::sum));
    var rollAct = Json.obj();
    for (var e : roll.entrySet()) {
      rollAct = rollAct.with(e.getKey().key(), e.getValue());
    }
    var lines = members.stream().map(m -> m.id() + " " + m.inClass()).sorted().toList();
    log.note(
        "decision-opened",
        Json.obj().with("decision", number).with("kind", kind).with("matter", matter).with("title", "Decision " + number)
            .with("bodySha256", Hash.of("text").hex()).with("statutesVersion", versions.size()).with("secret", secret).with("roll", rollAct)
            .with("rollRoot", MerkleTree.rootOf(lines).hex()).with("opensAt", log.now().toString()).with("closesAt", log.now().toString()));
    close(number, kind, secret, roll, votes);
    return this;
  }

  private void close(long number, ResolutionKind kind, boolean secret, SortedMap<ClassId, Long> roll, SortedMap<ClassId, Votes> votes) {
    var ballots = new ArrayList<Closing.Counted>();
    for (var e : votes.entrySet()) {
      var voters = members.stream().filter(m -> m.inClass().equals(e.getKey())).toList();
      for (var i = 0; i < e.getValue().yes() + e.getValue().no() + e.getValue().abstain(); i++) {
        var choice = i < e.getValue().yes() ? Choice.FOR : i < e.getValue().yes() + e.getValue().no() ? Choice.AGAINST : Choice.ABSTAIN;
        var cast = CastBallot.of(e.getKey(), choice, new Nonce(hex(16)));
        ballots.add(new Closing.Counted(cast, secret ? OptionalLong.empty() : OptionalLong.of(voters.get(i).number())));
      }
    }
    var rules = versions.getLast();
    var counts = Closing.count(roll, ballots.stream().map(Closing.Counted::ballot).toList());
    var outcome = Resolution.count(rules.rule(kind), rules.weighting(), counts);
    var closing = new Closing(log.coop, number, log.now(), secret, counts, ballots, outcome);
    var salts = new TreeMap<ClassId, Commitment.Salt>();
    closing.sealed().forEach(id -> salts.put(id, new Commitment.Salt(hex(16))));
    if (!salts.isEmpty()) {
      opened.add(closing.opened(salts));
    }
    log.note("decision-closed", closing.act(salts));
  }

  SampleStory amend(long decision) {
    versions.add(SampleRules.rules("Ecological Land Commons"));
    log.note("statutes-amended", Json.obj().with("version", versions.size()).with("rules", RuleBooks.write(versions.getLast())).with("decision", decision));
    log.note("decision-enacted", Json.obj().with("decision", decision).with("effect", Matter.AMEND_STATUTES));
    return this;
  }

  SampleStory books() {
    var first = entry(500_00, null);
    var second = entry(250_00, null);
    entry(-250_00, second);
    log.note("share-allotted", Json.obj().with("member", members.getFirst().id().toString()).with("shares", 5).with("entry", first.toString()));
    return this;
  }

  private UUID entry(long minor, UUID reverses) {
    var id = id();
    var legs = List.of(leg("assets:bank", minor), leg("equity:shares", -minor));
    var act = Json.obj().with("entry", id.toString()).with("seq", ++entries).with("on", "2026-03-01").with("kind", "share").with("legs", legs);
    log.note("entry-posted", reverses == null ? act : act.with("reverses", reverses.toString()));
    return id;
  }

  private static Json.Obj leg(String account, long minor) {
    return Json.obj().with("account", account).with("minor", minor).with("currency", "EUR");
  }

  private UUID id() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  private String hex(int bytes) {
    var array = new byte[bytes];
    random.nextBytes(array);
    return HexFormat.of().formatHex(array);
  }

}
