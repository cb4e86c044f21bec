package coop.phyle.kernel.tally.command;

import coop.phyle.kernel.json.InvalidJson;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.AbsentClass;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.kernel.tally.Test.Basis;
import coop.phyle.kernel.tally.Weighting;
import coop.phyle.kernel.tally.election.Contest.Seats;
import coop.phyle.kernel.tally.election.ElectionWeighting;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The file behind {@code --classes}: who votes in which class, what classes weigh, which candidates stand for a class, and its seats.
 *
 * <pre>{"shares": {"workers": "1/2", "users": "1/2"}, "caps": {}, "absent": "renormalise",
 *  "ballots": {"workers": ["1-400", "id:A17"], "users": ["401-900"]},
 *  "candidates": {"workers": [1, 2]}, "seats": {"workers": {"least": 1, "most": 2}}}</pre>
 *
 * Ballots are numbered from 1 in the order of the file, or named by the id they carry there. With neither shares nor caps ballots weigh 1 each.
 *
 * @param ballots for each class which ballots are its voters'
 * @param candidates for each class the numbers of its candidates, from 1
 */
record Classes(
    Optional<ElectionWeighting> weighting, SortedMap<ClassId, List<String>> ballots, SortedMap<ClassId, List<Integer>> candidates,
    SortedMap<ClassId, Seats> seats) {
  static final Classes NONE = new Classes(Optional.empty(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

  static Classes read(Json.Obj file) {
    var shares = byClass(file, "shares", share -> Fraction.parse(share.asText()));
    var caps = byClass(file, "caps", cap -> Fraction.parse(cap.asText()));
    Optional<ElectionWeighting> weighting = Optional.empty();
    if (!shares.isEmpty() || !caps.isEmpty()) {
      if (!shares.isEmpty() && shares.values().stream().reduce(Fraction.ZERO, Fraction::plus).compareTo(Fraction.ONE) != 0) {
        throw new InvalidJson("shares", "must add up to 1");
      }
      var absent = file.choice("absent", AbsentClass.class);
      weighting = Optional.of(new ElectionWeighting(shares.isEmpty() ? Basis.PER_HEAD : Basis.CLASS_WEIGHTED, new Weighting(shares, caps, absent)));
    }
    var ballots = byClass(file, "ballots", list -> Json.obj().with("of", list).texts("of"));
    if (weighting.isPresent() && ballots.isEmpty()) {
      throw new InvalidJson("ballots", "is missing: weights need to know which ballots are whose");
    }
    for (var id : ballots.keySet()) {
      if (!shares.isEmpty() && !shares.containsKey(id)) {
        throw new InvalidJson("shares", "has no share for the class " + id + ", which has ballots");
      }
    }
    return new Classes(
        weighting, ballots, byClass(file, "candidates", list -> Json.obj().with("of", list).each("of", Classes::number)),
        byClass(file, "seats", Classes::seats));
  }

  private static int number(Json candidate) {
    return Json.obj().with("number", candidate).integer("number");
  }

  private static Seats seats(Json of) {
    var most = of.asObject().has("most") ? of.asObject().integer("most") : Integer.MAX_VALUE;
    return new Seats(of.asObject().has("least") ? of.asObject().integer("least") : 0, most);
  }

  private static <T> SortedMap<ClassId, T> byClass(Json.Obj file, String key, Function<Json, T> reading) {
    var map = new TreeMap<ClassId, T>();
    if (file.has(key)) {
      file.object(key).members().forEach((id, value) -> {
        try {
          map.put(new ClassId(id), reading.apply(value));
        } catch (IllegalArgumentException e) {
          throw new InvalidJson(key + "." + id, String.valueOf(e.getMessage()));
        }
      });
    }
    return map;
  }
}
