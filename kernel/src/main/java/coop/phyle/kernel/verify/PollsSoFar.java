package coop.phyle.kernel.verify;

import coop.phyle.kernel.ballots.PollBallots;
import coop.phyle.kernel.ballots.count.CountRule;
import coop.phyle.kernel.ballots.count.PaperCount;
import coop.phyle.kernel.ballots.count.PaperResult;
import coop.phyle.kernel.ballots.count.Polled;
import coop.phyle.kernel.ballots.count.Terms;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.tally.Test;
import coop.phyle.kernel.tally.election.ElectionWeighting;
import coop.phyle.kernel.tally.election.Lot;
import coop.phyle.kernel.tally.election.Slate;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Polls from opening to counting or drawing; each count is counted again by the rule its opening named. */
final class PollsSoFar {
  /** A secret poll with fewer ballots is not counted. */
  private static final long SECRET_FROM = 5;
  /** The form from which lots are promised. */
  private static final long PROMISING = 3;

  private final UUID coop;
  private final StatutesSoFar statutes;
  private final MembersSoFar members;
  private final PromisedLots lots;
  private final DrawCheck draws;
  private final Map<Long, Json.Obj> open = new HashMap<>();
  private final Map<Long, Consent> consents = new HashMap<>();

  /** What came of a consent poll. @param asked how many were */
  record Consent(long asked, boolean given) {}

  PollsSoFar(UUID coop, StatutesSoFar statutes, MembersSoFar members, List<String> notes) {
    this.coop = coop;
    this.statutes = statutes;
    this.members = members;
    this.lots = new PromisedLots(notes);
    this.draws = new DrawCheck(members, notes);
  }

  void opened(Json.Obj body) {
    var number = body.whole("poll");
    Differs.unlessEqual(form(body) == PROMISING, lots.opened("poll " + number, body).isPresent(), "poll " + number + ", form " + form(body) + ", lots promised");
    statutes.version(body.whole("statutesVersion"), "poll " + number + ", statutes version");
    Differs.unless(open.put(number, body) == null, "poll " + number, "opened once", "opened again");
  }

  void closed(Json.Obj body) {
    var opened = taken(body);
    var name = "poll " + body.whole("poll");
    Differs.unlessEqual(opened.text("closesAt"), body.text("closedAt"), name + ", closing time");
    Differs.unlessEqual(form(opened) == PROMISING, form(body) == PROMISING, name + ", form as at its opening");
    if (form(body) == PROMISING) {
      PromisedLots.kept(name, PromisedLots.read(opened), body.each("box", ballot -> ballot.asObject().text("code")), body.text("seed"));
    }
    if (body.has("input")) {
      counted(name, opened, body, body.in("input", Polled::read));
    } else {
      Differs.unless(opened.flag("secret") && body.whole("ballots") < SECRET_FROM, name, "what was counted", "nothing");
    }
    if (form(body) > 1) {
      listed(opened, body);
    }
    if (opened.text("kind").equals("consent")) {
      consents.put(body.whole("poll"), new Consent(opened.whole("eligible"), body.text("verdict").equals("passed")));
    }
  }

  /** What came of a poll in which people consented or objected, once it is closed. */
  Optional<Consent> consent(long poll) {
    return Optional.ofNullable(consents.get(poll));
  }

  /** The first form lists no ballots; the third promises its lots. */
  private static long form(Json.Obj body) {
    var form = body.has("form") ? body.whole("form") : 1;
    Differs.unless(form >= 1 && form <= PROMISING, "poll " + body.whole("poll") + ", form", "1, 2 or 3", form);
    return form;
  }

  private void listed(Json.Obj opened, Json.Obj body) {
    var delegable = opened.has("delegable") && opened.flag("delegable");
    var rules = statutes.version(opened.whole("statutesVersion"), "poll, statutes version");
    var list = new PollList("poll", coop, body.whole("poll"), opened.flag("secret"), delegable ? rules.participation().delegations() : 0, members);
    var input = body.has("input") ? Optional.of(body.in("input", Polled::read)) : Optional.<Polled>empty();
    input.filter(counted -> opened.flag("secret")).ifPresent(
        counted -> Differs.unlessEqual(Set.of(PollBallots.ALL), counted.eligible().keySet(), "poll " + body.whole("poll") + ", class of secret ballots"));
    list.check(body.each("box", Json::asObject), body.whole("ballots"), input);
  }

  void drawn(Instant at, Json.Obj body) {
    var opened = taken(body);
    Differs.unless(!opened.has("rule"), "poll " + body.whole("poll"), "a draw", "a poll that is counted");
    draws.check(at, opened, body);
  }

  private Json.Obj taken(Json.Obj body) {
    var opened = open.remove(body.whole("poll"));
    if (opened == null) {
      throw new Differs("poll " + body.whole("poll"), "open", "not open");
    }
    return opened;
  }

  private void counted(String name, Json.Obj opened, Json.Obj body, Polled input) {
    Differs.unlessEqual(opened.whole("eligible"), input.voters(), name + ", voters");
    Differs.unlessEqual(body.whole("ballots"), input.cast(), name + ", ballots");
    var promised = form(body) == PROMISING;
    Differs.unless(promised || body.text("seed").startsWith(input.hash().hex()), name + ", seed", "the hash of the input first", body.text("seed"));
    Differs.unless(!opened.flag("secret") || input.eligible().size() == 1, name + ", classes of a secret poll", "one for all", input.eligible().keySet());
    var result = PaperCount.count(input, opened.in("rule", CountRule::read), terms(opened, body, options(input)));
    if (!promised) {
      lots.unpromised(name, result.working());
    }
    var drawn = form(body) == 1 && input.cast() == input.blank(); // in the first form lots chose where everybody abstained
    Differs.unless(drawn || result.verdict() == body.choice("verdict", PaperResult.Verdict.class), name + ", verdict", result.verdict(), body.text("verdict"));
    Differs.unlessEqual(result.chosen(), numbers(body), name + ", chosen");
  }

  private Terms terms(Json.Obj opened, Json.Obj body, int options) {
    var slate = Slate.of("", IntStream.rangeClosed(1, options).mapToObj(Integer::toString).toList());
    var rules = statutes.version(opened.whole("statutesVersion"), "poll, statutes version");
    var weighting = opened.flag("weighted")
        ? Optional.of(new ElectionWeighting(Test.Basis.CLASS_WEIGHTED, rules.weighting()))
        : Optional.<ElectionWeighting>empty();
    return new Terms(
        slate, weighting, new Lot(body.text("seed"), "poll " + body.whole("poll")), Collections.emptySortedMap(), body.whole("settled"));
  }

  private static int options(Polled input) {
    return input.paper().write().integer("options");
  }

  private static List<Integer> numbers(Json.Obj body) {
    return body.each("chosen", item -> Json.obj().with("n", item).integer("n"));
  }
}
