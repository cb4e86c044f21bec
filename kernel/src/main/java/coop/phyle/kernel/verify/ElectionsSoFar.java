package coop.phyle.kernel.verify;

import coop.phyle.kernel.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;

/** Elections from opening to countbacks: each count, each lot and each refilled seat is worked out again from the published ballots. */
final class ElectionsSoFar {
  /**
   * What later countbacks need.
   *
   * @param patterns what was counted; empty where it is not published
   * @param sitting places on the ballot paper, from 0, of those who hold a seat
   * @param left of those who held one
   */
  private record Closed(ElectionOpened election, Optional<SortedMap<String, Long>> patterns, String seed, TreeSet<Integer> sitting, TreeSet<Integer> left) {}

  private final UUID coop;
  private final StatutesSoFar statutes;
  private final MembersSoFar members;
  private final RollCheck roll;
  private final List<String> notes;
  private final Map<Long, ElectionOpened> open = new HashMap<>();
  private final Map<Long, Closed> closed = new HashMap<>();
  private final Map<Long, Long> rounds = new HashMap<>();
  private final Set<Long> seen = new HashSet<>();

  ElectionsSoFar(UUID coop, StatutesSoFar statutes, MembersSoFar members, List<String> notes) {
    this.coop = coop;
    this.statutes = statutes;
    this.members = members;
    this.roll = new RollCheck(members, notes);
    this.notes = notes;
  }

  void opened(Instant at, Json.Obj body) {
    var election = ElectionOpened.read(body);
    Differs.unless(seen.add(election.number()), election.name(), "opened once", "opened again, or closed before");
    statutes.version(body.whole("statutesVersion"), election.name() + ", statutes version");
    election.candidates().forEach(id -> members.known(id.toString()));
    Differs.unlessEqual(election.candidates().size(), new HashSet<>(election.candidates()).size(), election.name() + ", candidates on the paper once");
    roll.classes(election.name(), at, statutes.latest(election.name()), election.roll(), body.text("rollRoot"));
    open.put(election.number(), election);
  }

  void closed(Json.Obj body) {
    var number = body.whole("election");
    if (!body.text("how").equals("vote")) {
      Differs.unless(seen.add(number), "election " + number, "a vote, since one was opened", body.text("how"));
      body.each("elected", Json::asText).forEach(members::known);
      return;
    }
    var election = open.remove(number);
    if (election == null) {
      throw new Differs("election " + number, "open", seen.contains(number) ? "closed before" : "never opened");
    }
    Differs.unlessEqual(election.closesAt(), body.text("closedAt"), election.name() + ", closing time");
    var ballots = ElectionBallots.read(coop, election, members, body);
    PromisedLots.kept(election.name(), election.lot(), ballots.codes(), body.text("seed"));
    Differs.unlessEqual(ballots.counted(), body.has("patterns"), election.name() + ", whether it is stated what was counted");
    var elected = places(election, body, "elected");
    var patterns = ballots.counted() ? Optional.of(patterns(body.object("patterns"))) : Optional.<SortedMap<String, Long>>empty();
    patterns.ifPresentOrElse(
        counted -> {
          ballots.check(counted);
          compare(election, "elected", election.count(counted, body.text("seed")).elected(), elected);
        },
        () -> notes.add("%s: attested; so few voted in secret that its ballots are not published; not recounted".formatted(election.name())));
    closed.put(number, new Closed(election, patterns, body.text("seed"), new TreeSet<>(elected), new TreeSet<>()));
  }

  void refilled(Instant at, Json.Obj body) {
    var before = closed.get(body.whole("election"));
    if (before == null) {
      throw new Differs("election " + body.whole("election"), "closed by vote before its seats are filled again", "not closed");
    }
    var election = before.election();
    var name = election.name() + ", countback";
    Differs.unlessEqual(rounds.merge(election.number(), 1L, Math::addExact), body.whole("round"), name);
    var gone = places(election, body, "vacated");
    var elected = places(election, body, "elected");
    Differs.unless(before.sitting().containsAll(gone), name + ", vacated", "seats that were held", named(election, gone));
    gone.forEach(before.sitting()::remove);
    before.left().addAll(gone);
    before.patterns().ifPresentOrElse(
        patterns -> {
          var counted = election.refill(patterns, before.seed(), away(before, at), new TreeSet<>(before.sitting())).elected();
          compare(election, "elected by countback", counted.stream().filter(place -> !before.sitting().contains(place)).limit(gone.size()).toList(), elected);
        },
        () -> notes.add(name + ": attested, as the election; not recounted"));
    before.sitting().addAll(elected);
  }

  /** Those who cannot take a seat: who left one, and who is no member any more. */
  private TreeSet<Integer> away(Closed before, Instant at) {
    var away = new TreeSet<>(before.left());
    var candidates = before.election().candidates();
    IntStream.range(0, candidates.size()).filter(place -> !members.known(candidates.get(place).toString()).current(at)).forEach(away::add);
    return away;
  }

  private static void compare(ElectionOpened election, String what, List<Integer> counted, List<Integer> stated) {
    Differs.unlessEqual(named(election, counted), named(election, stated), election.name() + ", " + what);
  }

  private static List<String> named(ElectionOpened election, List<Integer> places) {
    return places.stream().map(place -> "candidate %d (%s)".formatted(place + 1, election.candidates().get(place))).toList();
  }

  /** Where members stand on the ballot paper, from 0. */
  private static List<Integer> places(ElectionOpened election, Json.Obj body, String part) {
    var places = new ArrayList<Integer>();
    for (var id : body.each(part, Json::asText)) {
      var place = election.candidates().indexOf(UUID.fromString(id));
      Differs.unless(place >= 0 && !places.contains(place), election.name() + ", " + part, "candidates, each once", id);
      places.add(place);
    }
    return places;
  }

  private static SortedMap<String, Long> patterns(Json.Obj written) {
    var patterns = new TreeMap<String, Long>();
    written.members().keySet().forEach(text -> patterns.put(text, written.whole(text)));
    return patterns;
  }
}
