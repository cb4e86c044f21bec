package coop.phyle.kernel.verify;

import coop.phyle.kernel.ballots.CastBallot;
import coop.phyle.kernel.ballots.ChoicePaper;
import coop.phyle.kernel.ballots.Closing;
import coop.phyle.kernel.ballots.Nonce;
import coop.phyle.kernel.ballots.Paper;
import coop.phyle.kernel.ballots.PollBallots;
import coop.phyle.kernel.ballots.PromisedLot;
import coop.phyle.kernel.ballots.RankPaper;
import coop.phyle.kernel.ballots.count.CountRule;
import coop.phyle.kernel.ballots.count.Method;
import coop.phyle.kernel.ballots.count.Polled;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.merkle.Commitment;
import coop.phyle.kernel.merkle.MerkleTree;
import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.rules.RuleBooks;
import coop.phyle.kernel.tally.Quorum;
import coop.phyle.kernel.tally.election.Lot;
import coop.phyle.kernel.tally.support.Sortition;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Six workers tie whenever they vote: a poll (3), a draw (4), a question (5) and an election (6) that a lot decides; and a selection (7) whose consent is poll 8. Who wins
 * a tie is worked out here from tickets alone.
 */
final class LotsStory {
  static final byte[] BYTES = HexFormat.of().parseHex("c4".repeat(32));
  private static final String CLOSES = "2026-03-01T00:00:00Z";
  private static final List<String> TIED = List.of("1 2 3", "1 2 3", "1 2 3", "2 1 3", "2 1 3", "2 1 3");
  private static final Quorum NONE = new Quorum(0, Fraction.ZERO, Quorum.Which.GREATER);
  final SampleLog log;

  LotsStory(SampleLog.Twist twist) {
    log = new SampleLog(twist);
    log.note("statutes-adopted", Json.obj().with("version", 1).with("rules", RuleBooks.write(SampleRules.rules("Lots"))));
    IntStream.rangeClosed(1, 6).forEach(number -> log.note("member-admitted", Json.obj()
        .with("member", id(number)).with("number", number).with("class", "workers").with("at", log.now().toString())
        .with("person", Commitment.to("M", new Commitment.Salt("00".repeat(16))).hex())));
    poll();
    draw();
    question();
    election();
    selection();
    log.seal();
  }

  static String id(int member) {
    return new UUID(7, member).toString();
  }

  private static Json.Obj promising(Json.Obj body) {
    return body.with(PromisedLot.KEY, PromisedLot.of(BYTES).promise().hex());
  }

  /** The first of these by lot. */
  static int first(String seed, String contest, int... options) {
    var lot = new Lot(seed, contest);
    return IntStream.of(options).boxed().min(Comparator.comparing(option -> lot.ticket(option.toString()).hex())).orElseThrow();
  }

  private List<Closing.Counted> ballots(int number, List<String> said) {
    return IntStream.rangeClosed(1, said.size())
        .mapToObj(n -> new Closing.Counted(
            new CastBallot(SampleRules.WORKERS, said.get(n - 1), new Nonce("%032x".formatted(100 * number + n))), OptionalLong.of(n), OptionalLong.empty()))
        .toList();
  }

  private PollBallots box(int number, List<String> said) {
    return new PollBallots(log.coop, number, false, true, ballots(number, said));
  }

  private static Json.Obj input(Paper paper, List<String> said) {
    var texts = said.stream().collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    return Polled.of(paper, Map.of(SampleRules.WORKERS, 6L), Map.of(SampleRules.WORKERS, texts)).write();
  }

  private Json.Obj opened(int poll, String kind, CountRule rule) {
    return promising(Json.obj().with("form", 3).with("poll", poll).with("kind", kind).with("textSha256", "").with("secret", false).with("weighted", false)
        .with("statutesVersion", 1).with("eligible", rule.method() instanceof Method.Consent ? 5 : 6).with("rollRoot", "ab").with("closesAt", CLOSES).with("rule", rule.write()));
  }

  private void poll() {
    log.note("poll-opened", opened(3, "ranked", new CountRule(new Method.Ranked(Method.Ordering.SCHULZE, 1), NONE, List.of())));
    var box = box(3, TIED);
    var seed = PromisedLot.seed(box.codes(), BYTES);
    log.note("poll-closed", Json.obj().with("form", 3).with("poll", 3).with("closedAt", CLOSES).with("verdict", "chosen").with("ballots", 6).with("settled", 0)
        .with("seed", seed).with("chosen", List.of(Json.of(first(seed, "poll 3", 1, 2)))).with("input", input(new RankPaper(3, 1, true), TIED)).with("box", box.write()));
  }

  private void draw() {
    var lines = IntStream.rangeClosed(1, 6).mapToObj(number -> number + " workers").toList();
    var root = MerkleTree.rootOf(lines).hex();
    log.note("poll-opened", promising(Json.obj().with("form", 3).with("poll", 4).with("kind", "sortition").with("secret", false).with("statutesVersion", 1)
        .with("eligible", 6).with("places", 2).with("rollRoot", root).with("closesAt", CLOSES)));
    var bytes = HexFormat.of().formatHex(BYTES);
    var order = new Sortition(new Lot(PromisedLot.ofDraw(root, "06 17", bytes), "poll 4")).order(IntStream.rangeClosed(1, 6).mapToObj(Integer::toString).toList());
    log.note("lots-drawn", Json.obj().with("poll", 4).with("poolRoot", root).with("seed", "06 17").with("lot", bytes)
        .with("pool", IntStream.rangeClosed(1, 6).mapToObj(number -> (Json) Json.obj().with("member", number).with("class", "workers")).toList())
        .with("drawn", order.stream().limit(2).map(one -> (Json) Json.of(Long.parseLong(one.id()))).toList()));
  }

  private void question() {
    log.note("question-opened", promising(Json.obj().with("question", 5)
        .with("initiatives", IntStream.of(1, 2).mapToObj(place -> (Json) Json.obj().with("place", place).with("version", 1).with("textSha256", "")).toList())
        .with("statutesVersion", 1).with("secret", false).with("roll", roll()).with("rollRoot", rollRoot()).with("closesAt", CLOSES)));
    var box = box(5, TIED);
    var seed = PromisedLot.seed(box.codes(), BYTES);
    log.note("question-closed", Json.obj().with("question", 5).with("closedAt", CLOSES).with("verdict", "passed").with("winner", first(seed, "question 5", 1, 2))
        .with("ballots", 6).with("seed", seed).with("input", input(new RankPaper(3, 1, true), TIED)).with("box", box.write()));
  }

  private void election() {
    log.note("election-opened", promising(Json.obj().with("election", 6).with("post", "director").with("seats", 1).with("method", "scottish").with("kept", Json.obj())
        .with("candidates", IntStream.of(1, 2, 3).mapToObj(i -> (Json) Json.obj().with("member", id(i)).with("class", "workers")).toList())
        .with("statutesVersion", 1).with("secret", false).with("roll", roll()).with("rollRoot", rollRoot()).with("closesAt", CLOSES)));
    var box = box(6, TIED);
    var seed = PromisedLot.seed(box.codes(), BYTES);
    var ballots = box.write().stream()
        .map(ballot -> (Json) Json.obj().with("code", ballot.text("code")).with("class", "workers").with("choice", ballot.text("said")).with("nonce", ballot.text("nonce"))
            .with("member", ballot.whole("member")))
        .toList();
    log.note("election-closed", Json.obj().with("election", 6).with("closedAt", CLOSES).with("how", "vote").with("elected", List.of(Json.of(id(first(seed, "", 1, 2)))))
        .with("seed", seed).with("ballots", ballots).with("patterns", Json.obj().with("1 2 3", 3).with("2 1 3", 3)));
  }

  private void selection() {
    log.note("selection-called", Json.obj().with("selection", 7).with("role", "secretary").with("choosers", 6).with("choosersRoot", "ab"));
    log.note("poll-opened", opened(8, "consent", new CountRule(new Method.Consent(new TreeSet<>(List.of(4))), NONE, List.of())));
    log.note("selection-proposed", Json.obj().with("selection", 7).with("round", 1).with("member", id(2)).with("poll", 8));
    log.note("poll-closed", consented("passed", "1", "1", "1", "2", "3"));
    log.note("selection-filled", Json.obj().with("selection", 7).with("round", 1).with("member", id(2)).with("role", "secretary").with("from", "2026-03-02").with("until", "2027-03-02"));
  }

  /** Poll 8 as it closes: the fourth option objects. */
  Json.Obj consented(String verdict, String... each) {
    var said = List.of(each);
    var box = box(8, said);
    var input = Json.parseObject(input(new ChoicePaper(4, 1, 1, false), said).toString().replace("\"eligible\":6", "\"eligible\":5"));
    return Json.obj().with("form", 3).with("poll", 8).with("closedAt", CLOSES).with("verdict", verdict).with("ballots", 5).with("settled", 0)
        .with("seed", PromisedLot.seed(box.codes(), BYTES)).with("chosen", List.of(Json.of(1))).with("input", input).with("box", box.write());
  }

  private static Json.Obj roll() {
    return Json.obj().with("workers", 6);
  }

  private static String rollRoot() {
    return MerkleTree.rootOf(IntStream.rangeClosed(1, 6).mapToObj(number -> id(number) + " workers").sorted().toList()).hex();
  }
}
