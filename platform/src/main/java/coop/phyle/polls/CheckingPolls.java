package coop.phyle.polls;

import coop.phyle.circles.CircleNumber;
import coop.phyle.kernel.ballots.count.CountRule;
import coop.phyle.kernel.ballots.count.Share;
import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.kernel.tally.Quorum;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads the form of a poll, all faults at once. */
final class CheckingPolls {
  /** Fewest ballots a secret poll is counted from: of fewer, a result tells how neighbours voted. */
  static final int SECRET_FROM = 5;

  private static final int MOST_TAGS = 5;
  private static final int LONGEST_TAG = 40;
  private static final Duration LONGEST = Duration.ofDays(366);
  private final RuleBook rules;
  private final Instant now;
  private final Set<CircleNumber> sits;

  /** @param sits circles in which whoever asks takes part */
  CheckingPolls(RuleBook rules, Instant now, Set<CircleNumber> sits) {
    this.rules = rules;
    this.now = now;
    this.sits = sits;
  }

  /** What is asked, if {@code entered} has no faults then. */
  Asked read(Kind kind, Entered entered) {
    var title = entered.text("title", 3, 160);
    var body = entered.text("body", 0, 20_000);
    var choices = kind.options() ? ChoiceLines.read(kind, entered) : kind == Kind.QUESTION ? List.of(Choice.of("✓", "", "")) : List.<Choice>of();
    var secret = entered.on("secret") && kind != Kind.QUESTION && !kind.objections() && kind != Kind.SORTITION;
    var drawn = kind == Kind.SORTITION;
    var chosen = drawn || choices.isEmpty() ? Optional.<Methods.Chosen>empty() : Optional.of(Methods.of(kind, choices, entered));
    var rule = chosen.map(one -> new CountRule(one.method(), quorum(entered, secret), tests(kind, choices.size(), entered)));
    var weighted = entered.on("weighted") && !secret && !drawn;
    var opens = entered.text("opens").isEmpty() ? Optional.of(now) : entered.moment(entered.text("opens"));
    var closes = entered.moment(entered.text("closes"));
    times(opens, closes, entered);
    if (kind == Kind.TIME) {
      entered.number(Asked.MINUTES, Asked.USUAL_MINUTES, 5, Asked.MOST_MINUTES);
    }
    return new Asked(
        kind, title, body, tags(entered), choices, chosen.map(Methods.Chosen::paper), rule, weighted, electorate(entered), secret, delegable(kind, entered, secret), showing(entered, secret),
        !entered.on("fixed"), reasons(kind, entered, secret), drawn ? entered.number("places", 1, 1, 500) : 0,
        drawn ? entered.text("seedSource", 3, 300) : "", opens.filter(at -> at.isAfter(now)).orElse(now), closes.orElse(now), entered.fields());
  }

  private void times(Optional<Instant> opens, Optional<Instant> closes, Entered entered) {
    if (opens.isEmpty()) {
      entered.fault("opens", "polls.problem.moment");
    }
    if (closes.isEmpty()) {
      entered.fault("closes", "polls.problem.moment");
    } else {
      var from = opens.filter(at -> at.isAfter(now)).orElse(now);
      if (!closes.get().isAfter(from) || closes.get().isAfter(from.plus(LONGEST))) {
        entered.fault("closes", "polls.problem.closes");
      }
    }
  }

  private static Quorum quorum(Entered entered, boolean secret) {
    var number = Math.max(entered.number("quorumNumber", 0, 0, 100_000), secret ? SECRET_FROM : 0);
    return new Quorum(number, Fraction.percent(entered.number("quorumPercent", 0, 0, 100)), Quorum.Which.GREATER);
  }

  private static List<Share> tests(Kind kind, int options, Entered entered) {
    var tests = new ArrayList<Share>();
    if (kind == Kind.COUNT) {
      var target = Fraction.of(entered.number("target", 5, 1, 100_000), 1);
      tests.add(new Share(1, Share.Base.NUMBER, false, Share.Sense.AT_LEAST, target));
    }
    for (var row = 1; kind.tested() && row <= 3; row++) {
      var name = "test" + row;
      if (!entered.text(name + "-figure").isEmpty()) {
        test(name, options, entered).ifPresent(tests::add);
      }
    }
    return tests;
  }

  private static Optional<Share> test(String name, int options, Entered entered) {
    var option = entered.number(name + "-option", 1, 1, options);
    var sense = Methods.constant(Share.Sense.values(), entered.text(name + "-sense")).orElse(Share.Sense.AT_LEAST);
    var base = Methods.constant(Share.Base.values(), entered.text(name + "-base")).orElse(Share.Base.CAST_WITHOUT_ABSTENTIONS);
    if (base == Share.Base.NUMBER) {
      var figure = Fraction.of(entered.number(name + "-figure", 1, 0, 100_000), 1);
      return Optional.of(new Share(option, base, false, sense, figure));
    }
    return entered.share(name + "-figure").map(figure -> new Share(option, base, entered.on("weighted") && !entered.on("secret"), sense, figure));
  }

  private Electorate electorate(Entered entered) {
    var circle = circle(entered);
    var named = entered.text("named");
    if (!named.isEmpty()) {
      var numbers = Arrays.stream(named.split("[\\s,;]+")).toList();
      if (numbers.size() > 2_000 || !numbers.stream().allMatch(number -> number.matches("[1-9][0-9]{0,8}"))) {
        entered.fault("named", "polls.problem.named");
        return new Electorate(List.of(), List.of(), circle);
      }
      return new Electorate(List.of(), numbers.stream().map(Integer::valueOf).distinct().sorted().toList(), circle);
    }
    var classes = rules.classes().stream().map(one -> one.id()).filter(id -> entered.on("class-" + id.key())).toList();
    return new Electorate(classes.size() == rules.classes().size() ? List.<ClassId>of() : classes, List.of(), circle);
  }

  /** Only who sits in a circle puts polls to it. */
  private Optional<CircleNumber> circle(Entered entered) {
    var number = entered.number("circle", 0, 0, 999_999);
    var circle = number == 0 ? Optional.<CircleNumber>empty() : Optional.of(new CircleNumber(number));
    if (circle.filter(one -> !sits.contains(one)).isPresent()) {
      entered.fault("circle", "polls.problem.circle");
    }
    return circle;
  }

  private boolean delegable(Kind kind, Entered entered, boolean secret) {
    var wished = entered.on("delegable") && kind.delegable() && !secret;
    if (wished && rules.participation().delegations() == 0) {
      entered.fault("delegable", "polls.problem.delegable");
    }
    return wished;
  }

  private static List<String> tags(Entered entered) {
    var tags = new TreeSet<String>();
    for (var tag : entered.text("tags").toLowerCase(Locale.ROOT).split(",")) {
      tags.add(tag.replaceAll("[\\s\\p{Cntrl}]+", " ").strip());
    }
    tags.remove("");
    if (tags.size() > MOST_TAGS || tags.stream().anyMatch(tag -> tag.length() > LONGEST_TAG)) {
      entered.fault("tags", "polls.problem.tags", MOST_TAGS, LONGEST_TAG);
    }
    return List.copyOf(tags);
  }

  private static Showing showing(Entered entered, boolean secret) {
    return secret ? Showing.AFTER_CLOSE : Methods.constant(Showing.values(), entered.text("showing")).orElse(Showing.ALWAYS);
  }

  private static Reasons reasons(Kind kind, Entered entered, boolean secret) {
    if (secret) {
      return Reasons.OFF;
    }
    if (kind == Kind.QUESTION) {
      return Reasons.REQUIRED;
    }
    var wished = Methods.constant(Reasons.values(), entered.text("reasons")).orElse(Reasons.OPTIONAL);
    return kind.objections() && wished == Reasons.OFF ? Reasons.OPTIONAL : wished;
  }

  /** What a template keeps: everybody may use it, so it names no circle. */
  static Map<String, String> template(Map<String, String> entered) {
    var kept = kept(entered);
    kept.remove("circle");
    return kept;
  }

  /** The fields another round keeps: all but what belongs to one poll. */
  static Map<String, String> kept(Map<String, String> entered) {
    var kept = new TreeMap<>(entered);
    kept.keySet().removeAll(List.of("opens", "closes", "zone", "_csrf", "template", "previous", "keep"));
    return kept;
  }
}
