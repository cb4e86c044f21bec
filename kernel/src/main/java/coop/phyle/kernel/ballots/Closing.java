package coop.phyle.kernel.ballots;

import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.merkle.Commitment;
import coop.phyle.kernel.tally.ClassCount;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.kernel.tally.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A counted decision about to be closed, and what of it may be published (docs/record-format.md, docs/decisions/0006).
 *
 * @param decision its number in the co-op
 * @param counts every class of the frozen roll
 * @param outcome the result of exactly these counts
 * @param meeting the meeting that took it, with the hands in these counts
 * @param recused who was on the roll and did not vote, for an interest of their own
 */
public record Closing(
    UUID coop,
    long decision,
    Instant closedAt,
    boolean secret,
    SortedMap<ClassId, ClassCount> counts,
    List<Counted> ballots,
    Outcome outcome,
    Optional<AtMeeting> meeting,
    List<Recused> recused) {
  /** Somebody on the roll who did not vote: number in the register and class. */
  public record Recused(long member, ClassId inClass) {}

  /** A decision taken by ballots alone. */
  public Closing(
      UUID coop, long decision, Instant closedAt, boolean secret, SortedMap<ClassId, ClassCount> counts, List<Counted> ballots, Outcome outcome) {
    this(coop, decision, closedAt, secret, counts, ballots, outcome, Optional.empty(), List.of());
  }

  /**
   * A ballot that counted.
   *
   * @param member the voter's number in the register, in open decisions only
   * @param through the number of the delegate who cast it, where the member did not vote
   */
  public record Counted(CastBallot ballot, OptionalLong member, OptionalLong through) {
    public Counted(CastBallot ballot, OptionalLong member) {
      this(ballot, member, OptionalLong.empty());
    }
  }

  public Closing {
    ballots = List.copyOf(ballots);
    recused = List.copyOf(recused);
    if (secret && ballots.stream().anyMatch(b -> b.member().isPresent() || b.through().isPresent())) {
      throw new IllegalArgumentException("a secret ballot names no member");
    }
    var counted = count(eligible(counts), ballots.stream().map(Counted::ballot).toList());
    if (secret && meeting.isPresent()) {
      throw new IllegalArgumentException("hands are not secret");
    }
    if (!counts.equals(meeting.map(m -> m.added(counted)).orElse(counted))) {
      throw new IllegalArgumentException("the ballots do not add up to the counts");
    }
  }

  /** Adds ballots up over the classes of a roll; a ballot of a class without voters is an error. */
  public static SortedMap<ClassId, ClassCount> count(Map<ClassId, Long> eligible, List<CastBallot> ballots) {
    var counts = new TreeMap<ClassId, ClassCount>();
    eligible.forEach((id, number) -> counts.put(id, new ClassCount(number, 0, 0, 0)));
    for (var ballot : ballots) {
      var before = counts.get(ballot.inClass());
      if (before == null) {
        throw new IllegalArgumentException("nobody of class " + ballot.inClass() + " is on the roll");
      }
      counts.put(ballot.inClass(), with(before, ballot));
    }
    return counts;
  }

  /** The classes whose ballots stay sealed. */
  public SortedSet<ClassId> sealed() {
    var sealed = new TreeSet<ClassId>();
    counts.forEach((id, count) -> {
      if (secret && SmallClass.sealed(count.voted())) {
        sealed.add(id);
      }
    });
    return sealed;
  }

  /**
   * Whether a figure over this class, or over all classes for null, may be shown to anybody. While a class is sealed no total may be: the other classes could be
   * subtracted from it.
   */
  public boolean shows(@Nullable ClassId inClass) {
    return inClass == null ? sealed().isEmpty() : !sealed().contains(inClass);
  }

  /** The body of the act {@code decision-closed}. Needs a kept salt for each sealed class. */
  public Json.Obj act(Map<ClassId, Commitment.Salt> salts) {
    var act =
        Json.obj()
            .with("decision", decision)
            .with("closedAt", closedAt.toString())
            .with("counts", countsAct(salts))
            .with("ballots", ballots.stream().map(this::ballotAct).sorted(Comparator.comparing(b -> b.text("code"))).toList())
            .with("verdict", outcome.verdict())
            .with("voted", outcome.voted())
            .with("quorumNeeded", outcome.quorumNeeded());
    var inquorate = outcome.inquorateClass();
    if (inquorate != null) {
      act = act.with("inquorateClass", inquorate.key());
    }
    act = act.with("checks", outcome.checks().stream().map(this::checkAct).toList());
    if (!recused.isEmpty()) {
      act = act.with("recused", recused.stream().map(r -> Json.obj().with("member", r.member()).with("class", r.inClass().key())).toList());
    }
    return meeting.isPresent() ? act.with("meeting", meeting.get().write()) : act;
  }

  /** The sealed ballots with their choices, for {@link Openings}. */
  public Openings.Opened opened(Map<ClassId, Commitment.Salt> salts) {
    var classes = new TreeMap<ClassId, Openings.OpenedClass>();
    for (var id : sealed()) {
      var own = new ArrayList<>(ballots.stream().map(Counted::ballot).filter(b -> b.inClass().equals(id)).toList());
      own.sort(Comparator.comparing(b -> BallotCode.of(coop, decision, b)));
      classes.put(id, new Openings.OpenedClass(salt(salts, id), own));
    }
    return new Openings.Opened(decision, classes);
  }

  /** What the commitment of a sealed class is to. */
  public static String countText(UUID coop, long decision, ClassId inClass, ClassCount count) {
    return "phyle-count 1\n%s\n%d\n%s\n%d %d %d".formatted(coop, decision, inClass, count.inFavour(), count.against(), count.abstained());
  }

  private static Commitment.Salt salt(Map<ClassId, Commitment.Salt> salts, ClassId id) {
    return Objects.requireNonNull(salts.get(id), () -> "the sealed class " + id + " needs its salt");
  }

  private Json.Obj countsAct(Map<ClassId, Commitment.Salt> salts) {
    var all = Json.obj();
    for (var entry : counts.entrySet()) {
      var id = entry.getKey();
      var count = entry.getValue();
      var one = Json.obj().with("eligible", count.eligible());
      all =
          all.with(
              id.key(),
              shows(id)
                  ? one.with("for", count.inFavour()).with("against", count.against()).with("abstain", count.abstained())
                  : one.with("ballots", count.voted())
                      .with("commitment", Commitment.to(countText(coop, decision, id, count), salt(salts, id)).hex()));
    }
    return all;
  }

  private Json.Obj ballotAct(Counted counted) {
    var ballot = counted.ballot();
    var act = Json.obj().with("code", BallotCode.of(coop, decision, ballot).hex()).with("class", ballot.inClass().key());
    if (shows(ballot.inClass())) {
      act = act.with("choice", ballot.said()).with("nonce", ballot.nonce().hex());
    }
    act = counted.member().isPresent() ? act.with("member", counted.member().getAsLong()) : act;
    return counted.through().isPresent() ? act.with("through", counted.through().getAsLong()) : act;
  }

  private Json.Obj checkAct(Outcome.Check check) {
    var inClass = check.inClass();
    var act = inClass == null ? Json.obj() : Json.obj().with("class", inClass.key());
    act = act.with("met", check.met());
    return shows(inClass)
        ? act.with("inFavour", check.inFavour().toString()).with("of", check.of().toString()).with("needed", check.needed().toString())
        : act;
  }

  private static Map<ClassId, Long> eligible(Map<ClassId, ClassCount> counts) {
    var eligible = new TreeMap<ClassId, Long>();
    counts.forEach((id, count) -> eligible.put(id, count.eligible()));
    return eligible;
  }

  private static ClassCount with(ClassCount before, CastBallot ballot) {
    return switch (ballot.choice()) {
      case FOR -> new ClassCount(before.eligible(), before.inFavour() + 1, before.against(), before.abstained());
      case AGAINST -> new ClassCount(before.eligible(), before.inFavour(), before.against() + 1, before.abstained());
      case ABSTAIN -> new ClassCount(before.eligible(), before.inFavour(), before.against(), before.abstained() + 1);
    };
  }
}
