package coop.phyle.kernel.tally.ranked;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.election.Options;
import coop.phyle.kernel.tally.election.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An option stands only if it reaches its own majority and quorum against the status quo; then it competes with the others that do and with
 * the status quo, which stays unless the method puts an option above it. The pattern of Debian's resolutions and of LiquidFeedback.
 *
 * @param candidate the status quo on the slate, from 0
 * @param majority what an option needs of the votes that prefer one of the two
 * @param strict whether it needs more than that
 * @param quorum votes that must prefer the option, 0 for none
 */
public record StatusQuo(int candidate, Fraction majority, boolean strict, Fraction quorum) {
  public StatusQuo {
    var most = majority.compareTo(Fraction.ONE);
    if (candidate < 0 || majority.compareTo(Fraction.ZERO) < 0 || most > 0 || (strict && most == 0) || quorum.compareTo(Fraction.ZERO) < 0) {
      throw new IllegalArgumentException("a status quo is a candidate, with a majority from 0 to 1 that can be reached and a quorum of at least 0");
    }
  }

  static Optional<StatusQuo> read(String method, Map<String, String> written) {
    var options = new Options(method, written);
    var candidate = options.take("statusQuo", 0, value -> Options.number(value, 1, "a candidate's number from 1"));
    var majority = options.take("majority", Fraction.of(1, 2), StatusQuo::fraction);
    var strict = options.flag("strict", true);
    var quorum = options.take("quorum", Fraction.ZERO, StatusQuo::fraction);
    options.done();
    if (candidate == 0 && !written.isEmpty()) {
      throw new IllegalArgumentException(method + ": majority, strict and quorum need a statusQuo");
    }
    return candidate == 0 ? Optional.empty() : Optional.of(new StatusQuo(candidate - 1, majority, strict, quorum));
  }

  private static Fraction fraction(String value) {
    try {
      return Fraction.parse(value);
    } catch (IllegalArgumentException unreadable) {
      throw new IllegalArgumentException("a number or a fraction such as 2/3", unreadable);
    }
  }

  String written() {
    return "statusQuo=" + (candidate + 1) + ",majority=" + majority + ",strict=" + strict + ",quorum=" + quorum;
  }

  /** Options that may compete, the status quo not among them. Votes an absent class keeps are not in favour of any. */
  List<Integer> accepted(Pairwise pairs, List<Stage> stages) {
    if (!pairs.runners().standing().contains(candidate)) {
      throw new IllegalArgumentException("the status quo does not stand: candidate " + (candidate + 1));
    }
    var rows = new ArrayList<List<Fraction>>();
    var accepted = new ArrayList<Integer>();
    for (var option = 0; option < pairs.runners().size(); option++) {
      var inFavour = pairs.votes(option, candidate);
      var needed = inFavour.plus(pairs.votes(candidate, option)).plus(pairs.turnout().absent()).times(majority);
      rows.add(List.of(inFavour, needed, quorum));
      if (option != candidate && pairs.runners().standing().contains(option) && reaches(inFavour, needed)) {
        accepted.add(option);
      }
    }
    var columns = List.of("in favour", strict ? "more than" : "at least", "quorum");
    stages.add(new Stage.Table("Against the status quo", columns, rows));
    stages.add(new Stage.Remark("accepted-against-the-status-quo", accepted, List.of()));
    return accepted;
  }

  /** Where nobody has a preference nothing is beaten. */
  private boolean reaches(Fraction inFavour, Fraction needed) {
    var over = inFavour.compareTo(needed);
    return !inFavour.isZero() && inFavour.compareTo(quorum) >= 0 && (strict ? over > 0 : over >= 0);
  }
}
