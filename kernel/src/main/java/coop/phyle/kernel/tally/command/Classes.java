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
import coop.phyle.kernel.tally.election.Slate;
import coop.phyle.kernel.tally.read.BallotClasses;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The file behind {@code --classes}: who votes in which class, what classes weigh, which candidates stand for a class, and its seats.
 *
 * <pre>{"shares": {"workers": "1/2", "users": "1/2"}, "caps": {}, "absent": "renormalise",
 *  "ballots": {"workers": ["1-400", "id:A17"], "users": ["401-900"]},
 *  "candidates": {"workers": [1, 2]}, "seats": {"workers": {"least": 1, "most": 2}}}</pre>
 *
 * Ballots are numbered from 1 in the order of the file, or named by the id they carry there. With neither shares nor caps ballots weigh 1 each.
 *
 * @param ballots which ballots are whose
 * @param candidates for each class the numbers of its candidates, from 1
 */
record Classes(
    Optional<ElectionWeighting> weighting, BallotClasses ballots, SortedMap<ClassId, List<Integer>> candidates, SortedMap<ClassId, Seats> seats) {
  private static final Pattern RANGE = Pattern.compile("([1-9][0-9]{0,17})(?:-([1-9][0-9]{0,17}))?");

  static final Classes NONE = new Classes(Optional.empty(), BallotClasses.NONE, new TreeMap<>(), new TreeMap<>());

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
        weighting, whose(ballots), byClass(file, "candidates", list -> Json.obj().with("of", list).each("of", Classes::number)),
        byClass(file, "seats", Classes::seats));
  }

  /** The slate with what classes its candidates stand for. */
  Slate standing(Slate slate) {
    if (candidates.isEmpty()) {
      return slate;
    }
    var of = new ArrayList<Optional<ClassId>>(Collections.nCopies(slate.size(), Optional.empty()));
    candidates.forEach((id, numbers) -> numbers.forEach(number -> {
      if (number < 1 || number > slate.size()) {
        throw new InvalidJson("candidates." + id, "has no candidate " + number + " among " + slate.size());
      }
      of.set(number - 1, Optional.of(id));
    }));
    return new Slate(slate.title(), slate.ids(), slate.names(), of, slate.withdrawn(), slate.tieOrder());
  }

  private static BallotClasses whose(SortedMap<ClassId, List<String>> ballots) {
    var classes = List.copyOf(ballots.keySet());
    var ranges = new ArrayList<BallotClasses.Range>();
    var ids = new TreeMap<String, Integer>();
    ballots.forEach((id, written) -> {
      for (var ballot : written) {
        var range = RANGE.matcher(ballot);
        if (ballot.startsWith("id:")) {
          if (ids.put(ballot.substring(3), classes.indexOf(id)) != null) {
            throw new InvalidJson("ballots." + id, "names " + ballot + " twice");
          }
        } else if (range.matches()) {
          var first = Long.parseLong(range.group(1));
          ranges.add(new BallotClasses.Range(first, range.group(2) == null ? first : Long.parseLong(range.group(2)), classes.indexOf(id)));
        } else {
          throw new InvalidJson("ballots." + id, "must be like 7, 1-400 or id:A17, not " + ballot);
        }
      }
    });
    return new BallotClasses(classes, ranges, ids);
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
