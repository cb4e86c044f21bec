package coop.phyle.kernel.ballots;

import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.tally.ClassId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The ballots of a counted poll or question as its act lists them (docs/record-format.md, "poll-closed" and "question-closed").
 *
 * @param named whether the members' numbers stand beside them: never in secret, nor of a circle, whose members the record does not name
 */
public record PollBallots(UUID coop, long poll, boolean secret, boolean named, List<Closing.Counted> ballots) {
  /** The one class of a secret poll: classes of their own could be too small. Secret questions keep theirs, and seal all ballots where one of them is. */
  public static final ClassId ALL = new ClassId("all");

  public PollBallots {
    ballots = List.copyOf(ballots);
    if (secret && (named || ballots.stream().anyMatch(b -> b.member().isPresent()))) {
      throw new IllegalArgumentException("a secret vote names no member");
    }
  }

  /** Whether a class of a secret vote has so few ballots that the codes of all are published alone. */
  private boolean sealed() {
    var sizes = ballots.stream().collect(Collectors.groupingBy(counted -> counted.ballot().inClass(), Collectors.counting()));
    return secret && sizes.values().stream().anyMatch(SmallClass::sealed);
  }

  /** In no order. */
  public List<String> codes() {
    return ballots.stream().map(counted -> code(counted).hex()).toList();
  }

  /** Sorted by code. A ballot that a delegate cast for another names the delegate's by its code. */
  public List<Json.Obj> write() {
    var codes = new HashMap<Long, BallotCode>();
    ballots.forEach(counted -> counted.member().ifPresent(member -> codes.put(member, code(counted))));
    var sealed = sealed();
    return ballots.stream().map(counted -> one(counted, codes, sealed)).sorted(Comparator.comparing(ballot -> ballot.text("code"))).toList();
  }

  private Json.Obj one(Closing.Counted counted, Map<Long, BallotCode> codes, boolean sealed) {
    var act = Json.obj().with("code", code(counted).hex());
    if (sealed) {
      return act;
    }
    act = act.with("class", counted.ballot().inClass().key()).with("said", counted.ballot().said()).with("nonce", counted.ballot().nonce().hex());
    act = named && counted.member().isPresent() ? act.with("member", counted.member().getAsLong()) : act;
    var through = counted.through().isPresent() ? codes.get(counted.through().getAsLong()) : null;
    return through == null ? act : act.with("through", through.hex());
  }

  private BallotCode code(Closing.Counted counted) {
    return BallotCode.of(coop, poll, counted.ballot());
  }
}
