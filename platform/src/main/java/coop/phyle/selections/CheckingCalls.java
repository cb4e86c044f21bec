package coop.phyle.selections;

import coop.phyle.circles.CircleNumber;
import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.shell.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads the fields of a call and collects what is wrong with them; a field that cannot be read has a stand-in. */
final class CheckingCalls {
  static final LocalTime EVENING = LocalTime.of(20, 0);
  static final int NAMING_DAYS = 4;
  static final int CHANGING_DAYS = 7;
  /** In a larger group consent does not work; it elects. */
  static final int MOST = 150;
  static final int FEWEST = 3;

  private final Call call;
  private final RuleBook rules;
  private final ZonedDateTime now;
  private final List<Problem> problems = new ArrayList<>();

  CheckingCalls(Call call, RuleBook rules, ZonedDateTime now) {
    this.call = call;
    this.rules = rules;
    this.now = now;
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  String title() {
    return line("title", call.title(), 3, 120, "selections.problem.title");
  }

  Role role() {
    return Arrays.stream(Role.values()).filter(role -> role.name().equalsIgnoreCase(call.role())).findFirst().orElseGet(() -> {
      fault("role", "selections.problem.role");
      return Role.OTHER;
    });
  }

  String roleName(Role role) {
    return role == Role.OTHER ? line("roleName", call.roleName(), 2, 80, "selections.problem.role-name") : "";
  }

  /** Which circle chooses; offices of the whole co-op are not a circle's to give. */
  Optional<CircleNumber> circle(Role role) {
    var circle = Groups.circle(call.group());
    if (circle.isEmpty() && !List.of(Groups.BOARD, Groups.MEMBERS).contains(call.group())) {
      fault("group", "selections.problem.group");
    } else if (role == Role.COORDINATOR && circle.isEmpty()) {
      fault("group", "selections.problem.coordinator");
    } else if (role.office().isPresent() && circle.isPresent()) {
      fault("group", "selections.problem.office");
    }
    return circle;
  }

  void size(int choosers) {
    if (choosers < FEWEST || choosers > MOST) {
      fault("group", "selections.problem.size", FEWEST, MOST, choosers);
    }
  }

  String duties() {
    return text("duties", call.duties(), 3);
  }

  String qualities() {
    return text("qualities", call.qualities(), 0);
  }

  Instant formsClose() {
    var day = day("formsClose", call.formsClose(), now.toLocalDate().plusDays(NAMING_DAYS));
    var at = day.atTime(EVENING).atZone(now.getZone());
    if (!at.isAfter(now)) {
      fault("formsClose", "selections.problem.past");
    }
    return at.toInstant();
  }

  Instant changesClose(Instant formsClose) {
    var day = day("changesClose", call.changesClose(), now.toLocalDate().plusDays(CHANGING_DAYS));
    var at = day.atTime(EVENING).atZone(now.getZone()).toInstant();
    if (!at.isAfter(formsClose)) {
      fault("changesClose", "selections.problem.changes-close");
    }
    return at;
  }

  /** Of offices in the register the statutes set the longest term. */
  LocalDate termEnds(Role role, Instant changesClose) {
    var longest = now.toLocalDate().plusMonths(rules.board().termMonths());
    var day = day("termEnds", call.termEnds(), longest);
    if (day.isBefore(changesClose.atZone(now.getZone()).toLocalDate().plusMonths(1))) {
      fault("termEnds", "selections.problem.term-short");
    } else if (day.isAfter(role.office().isPresent() ? longest : now.toLocalDate().plusYears(10))) {
      fault("termEnds", role.office().isPresent() ? "selections.problem.term-long" : "selections.problem.term-ten", rules.board().termMonths());
    }
    return day;
  }

  private String line(String field, String written, int least, int most, String key) {
    var text = written.strip();
    if (text.length() < least || text.length() > most || text.chars().anyMatch(Character::isISOControl)) {
      fault(field, key, least, most);
    }
    return text;
  }

  private String text(String field, String written, int least) {
    var text = written.strip();
    if (text.length() < least || text.length() > 6_000 || text.chars().anyMatch(c -> c == 0)) {
      fault(field, "selections.problem." + field);
    }
    return text;
  }

  private LocalDate day(String field, String text, LocalDate usual) {
    try {
      return text.isBlank() ? usual : LocalDate.parse(text.strip());
    } catch (DateTimeParseException unreadable) {
      fault(field, "selections.problem.day");
      return usual;
    }
  }

  private void fault(String field, String key, Object... args) {
    problems.add(Problem.of(field, key, args));
  }
}
