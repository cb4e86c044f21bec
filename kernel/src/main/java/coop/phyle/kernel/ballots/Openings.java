package coop.phyle.kernel.ballots;

import coop.phyle.kernel.json.InvalidJson;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.merkle.Commitment;
import coop.phyle.kernel.tally.ClassId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** The opening file: the sealed ballots of small classes with their choices and nonces, for an auditor the members appoint. Never published. */
public record Openings(UUID coop, SortedMap<Long, Opened> decisions) {
  private static final String FORMAT = "phyle-openings";

  /** The sealed classes of one decision. */
  public record Opened(long decision, SortedMap<ClassId, OpenedClass> classes) {}

  /** One class: the salt of its commitment and its ballots. */
  public record OpenedClass(Commitment.Salt salt, List<CastBallot> ballots) {
    public OpenedClass {
      ballots = List.copyOf(ballots);
    }
  }

  public static Openings of(UUID coop, List<Opened> opened) {
    var decisions = new TreeMap<Long, Opened>();
    opened.forEach(o -> decisions.put(o.decision(), o));
    return new Openings(coop, decisions);
  }

  /** This file and another of the same co-op; of a decision in both the other's is kept. */
  public Openings and(Openings other) {
    if (!coop.equals(other.coop)) {
      throw new IllegalArgumentException("opening files of two co-ops: " + coop + " and " + other.coop);
    }
    var both = new TreeMap<>(decisions);
    both.putAll(other.decisions);
    return new Openings(coop, both);
  }

  public Optional<Opened> of(long decision) {
    return Optional.ofNullable(decisions.get(decision));
  }

  public Json.Obj write() {
    return Json.obj()
        .with(FORMAT, 1)
        .with("coop", coop.toString())
        .with("decisions", decisions.values().stream().map(Openings::write).toList());
  }

  /** Reads the file; {@link InvalidJson} names the first fault. */
  public static Openings read(Json.Obj file) {
    if (file.whole(FORMAT) != 1) {
      throw new InvalidJson(FORMAT, "must be 1");
    }
    return of(file.as("coop", UUID::fromString), file.each("decisions", item -> opened(item.asObject())));
  }

  private static Json.Obj write(Opened opened) {
    var classes = Json.obj();
    for (var entry : opened.classes().entrySet()) {
      var ballots =
          entry.getValue().ballots().stream().map(b -> Json.obj().with("choice", b.said()).with("nonce", b.nonce().hex())).toList();
      classes = classes.with(entry.getKey().key(), Json.obj().with("salt", entry.getValue().salt().hex()).with("ballots", ballots));
    }
    return Json.obj().with("decision", opened.decision()).with("classes", classes);
  }

  private static Opened opened(Json.Obj item) {
    var classes = new TreeMap<ClassId, OpenedClass>();
    for (Map.Entry<String, Json> entry : item.object("classes").members().entrySet()) {
      var id = new ClassId(entry.getKey());
      classes.put(id, item.in("classes", all -> all.in(id.key(), one -> opened(id, one))));
    }
    return new Opened(item.whole("decision"), classes);
  }

  private static OpenedClass opened(ClassId id, Json.Obj one) {
    return new OpenedClass(one.as("salt", Commitment.Salt::new), one.each("ballots", b -> ballot(id, b.asObject())));
  }

  private static CastBallot ballot(ClassId id, Json.Obj ballot) {
    var choice =
        CastBallot.choice(ballot.text("choice")).orElseThrow(() -> new InvalidJson("choice", "must be for, against or abstain"));
    return CastBallot.of(id, choice, ballot.as("nonce", Nonce::new));
  }
}
