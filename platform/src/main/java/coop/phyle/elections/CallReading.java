package coop.phyle.elections;

import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.kernel.tally.DecisionRule;
import coop.phyle.kernel.tally.election.Contest;
import coop.phyle.shell.Problem;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the fields of a call and collects what is wrong with them; a field that cannot be read has a stand-in. */
final class CallReading {
  private static final int MOST_SEATS = 100;

  private final Call call;
  private final RuleBook rules;
  private final ZonedDateTime now;
  private final List<Problem> problems = new ArrayList<>();

  CallReading(Call call, RuleBook rules, ZonedDateTime now) {
    this.call = call;
    this.rules = rules;
    this.now = now;
  }

  /**
   * Days of the steps.
   *
   * @param nominationsClose in the evening
   */
  record Days(LocalDate nominationsOpen, LocalDate nominationsClose, LocalDate votingOpens, LocalDate votingCloses) {
    /** As soon as the rule for ordinary resolutions allows: its clear days to nominate, its days to vote. */
    static Days soonest(DecisionRule rule, LocalDate from) {
      var close = from.plusDays(rule.noticeDays() + 1L);
      return new Days(from, close, close.plusDays(1), close.plusDays(1L + Math.max(1, rule.votingDays())));
    }
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  String title() {
    var title = call.title().strip();
    if (title.length() < 3 || title.length() > 160 || title.chars().anyMatch(Character::isISOControl)) {
      fault("title", "elections.problem.title");
    }
    if (call.body().strip().length() > 20_000) {
      fault("body", "elections.problem.body");
    }
    return title;
  }

  Post post() {
    return Arrays.stream(Post.values()).filter(post -> post.name().equals(call.post())).findFirst().orElseGet(() -> {
      fault("post", "elections.problem.post");
      return Post.DIRECTOR;
    });
  }

  String bodyName(Post post) {
    var name = post == Post.BODY ? call.bodyName().strip() : "";
    if (post == Post.BODY && (name.length() < 2 || name.length() > 80)) {
      fault("bodyName", "elections.problem.body-name");
    }
    return name;
  }

  int seats(Post post) {
    var seats = post.single() ? 1 : number(call.seats());
    if (seats < 1 || seats > MOST_SEATS) {
      fault("seats", "elections.problem.seats", MOST_SEATS);
      return 1;
    }
    return seats;
  }

  Method method(int seats) {
    var method = Method.named(call.method());
    if (method.isEmpty() || (method.get() == Method.IRV && seats != 1)) {
      fault("method", method.isEmpty() ? "elections.problem.method" : "elections.problem.method-irv");
    }
    return method.orElse(Method.SCOTTISH);
  }

  Optional<ClassId> votersClass() {
    var chosen = call.votersClass().isBlank() ? Optional.<ClassId>empty() : Optional.of(call.votersClass()).filter(key -> rules.classes().stream().anyMatch(c -> c.id().key().equals(key))).map(ClassId::new);
    if (chosen.isEmpty() && !call.votersClass().isBlank()) {
      fault("votersClass", "elections.problem.voters-class");
    }
    return chosen;
  }

  /** Bounds written by hand, for a body of its own. */
  SortedMap<ClassId, Contest.Seats> kept(int seats) {
    var kept = new TreeMap<ClassId, Contest.Seats>();
    for (var of : rules.classes()) {
      var least = call.kept().getOrDefault("least." + of.id().key(), "").strip();
      var most = call.kept().getOrDefault("most." + of.id().key(), "").strip();
      var low = least.isEmpty() ? 0 : number(least);
      var high = most.isEmpty() ? seats : number(most);
      if (low < 0 || high < low) {
        fault("least." + of.id().key(), "elections.problem.kept", of.name());
      } else if (low > 0 || high < seats) {
        kept.put(of.id(), new Contest.Seats(low, high));
      }
    }
    return kept;
  }

  /** Whether the bounds leave a way to fill the seats, and the method can keep to them. */
  void fits(SortedMap<ClassId, Contest.Seats> kept, int seats) {
    if (kept.values().stream().mapToInt(Contest.Seats::least).sum() > seats) {
      fault("seats", "elections.problem.too-few-seats", kept.values().stream().mapToInt(Contest.Seats::least).sum());
    }
  }

  /** Whether the board has room. */
  void board(int staying, int seats) {
    if (staying + seats > rules.board().maximum()) {
      fault("seats", "elections.problem.board-full", rules.board().maximum(), staying);
    }
  }

  boolean leaves(int memberNumber) {
    return call.outgoing().contains(Integer.toString(memberNumber));
  }

  Dates dates() {
    var rule = rules.resolutions().ordinary();
    var soonest = Days.soonest(rule, now.toLocalDate());
    var opens = day("nominationsOpen", call.nominationsOpen(), soonest.nominationsOpen());
    var from = opens.isAfter(now.toLocalDate()) ? opens : now.toLocalDate();
    var close = day("nominationsClose", call.nominationsClose(), soonest.nominationsClose());
    var voting = day("votingOpens", call.votingOpens(), soonest.votingOpens());
    var end = day("votingCloses", call.votingCloses(), soonest.votingCloses());
    if (close.isBefore(from.plusDays(rule.noticeDays() + 1L))) {
      fault("nominationsClose", "elections.problem.nominations-close", rule.noticeDays());
    }
    if (!voting.isAfter(close)) {
      fault("votingOpens", "elections.problem.voting-opens");
    }
    if (end.isBefore(voting.plusDays(Math.max(1, rule.votingDays())))) {
      fault("votingCloses", "elections.problem.voting-closes", Math.max(1, rule.votingDays()));
    }
    return Dates.of(from.isAfter(now.toLocalDate()) ? from.atStartOfDay(now.getZone()).toInstant() : now.toInstant(), close, voting, end, now.getZone());
  }

  private LocalDate day(String field, String text, LocalDate usual) {
    try {
      return text.isBlank() ? usual : LocalDate.parse(text.strip());
    } catch (DateTimeParseException unreadable) {
      fault(field, "elections.problem.day");
      return usual;
    }
  }

  private static int number(String text) {
    return text.strip().matches("[0-9]{1,4}") ? Integer.parseInt(text.strip()) : -1;
  }

  private void fault(String field, String key, Object... args) {
    problems.add(new Problem(field, key, List.of(args)));
  }
}
