package coop.phyle.kernel.verify;

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
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Polls from opening to counting or drawing; each count is counted again by the rule its opening named. */
final class PollsSoFar {
  /** A secret poll with fewer ballots is not counted. */
  private static final long SECRET_FROM = 5;

  private final UUID coop;
  private final StatutesSoFar statutes;
  private final MembersSoFar members;
  private final Map<Long, Json.Obj> open = new HashMap<>();

  PollsSoFar(UUID coop, StatutesSoFar statutes, MembersSoFar members) {
    this.coop = coop;
    this.statutes = statutes;
    this.members = members;
  }

  void opened(Json.Obj body) {
    var number = body.whole("poll");
    form(body);
    statutes.version(body.whole("statutesVersion"), "poll " + number + ", statutes version");
    Differs.unless(open.put(number, body) == null, "poll " + number, "opened once", "opened again");
  }

  void closed(Json.Obj body) {
    var opened = taken(body);
    var name = "poll " + body.whole("poll");
    Differs.unlessEqual(opened.text("closesAt"), body.text("closedAt"), name + ", closing time");
    if (body.has("input")) {
      counted(name, opened, body, body.in("input", Polled::read));
    } else {
      Differs.unless(opened.flag("secret") && body.whole("ballots") < SECRET_FROM, name, "what was counted", "nothing");
    }
    if (form(body) == 2) {
      listed(opened, body);
    }
  }

  /** The first form lists no ballots. */
  private static long form(Json.Obj body) {
    var form = body.has("form") ? body.whole("form") : 1;
    Differs.unless(form == 1 || form == 2, "poll " + body.whole("poll") + ", form", "1 or 2", form);
    return form;
  }

  private void listed(Json.Obj opened, Json.Obj body) {
    var delegable = opened.has("delegable") && opened.flag("delegable");
    var rules = statutes.version(opened.whole("statutesVersion"), "poll, statutes version");
    var list = new PollList("poll", coop, body.whole("poll"), opened.flag("secret"), delegable ? rules.participation().delegations() : 0, members);
    var input = body.has("input") ? Optional.of(body.in("input", Polled::read)) : Optional.<Polled>empty();
    list.check(body.each("box", Json::asObject), body.whole("ballots"), input);
  }

  /** Who was drawn follows from the pool, which is not in the record; its root is. */
  void drawn(Json.Obj body) {
    var opened = taken(body);
    Differs.unless(!opened.has("rule"), "poll " + body.whole("poll"), "a draw", "a poll that is counted");
    Differs.unlessEqual(opened.text("rollRoot"), body.text("poolRoot"), "poll " + body.whole("poll") + ", pool");
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
    Differs.unless(body.text("seed").startsWith(input.hash().hex()), name + ", seed", "the hash of the input first", body.text("seed"));
    Differs.unless(!opened.flag("secret") || input.eligible().size() == 1, name + ", classes of a secret poll", "one for all", input.eligible().keySet());
    var result = PaperCount.count(input, opened.in("rule", CountRule::read), terms(opened, body, options(input)));
    var lots = form(body) == 1 && input.cast() == input.blank(); // in the first form lots chose where everybody abstained
    Differs.unless(lots || result.verdict() == body.choice("verdict", PaperResult.Verdict.class), name + ", verdict", result.verdict(), body.text("verdict"));
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
