package coop.phyle.meetings;

import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Site;
import coop.phyle.statutes.Statutes;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads a typed meeting, all faults at once. Times are wall-clock times in the zone typed beside them. */
@Component
class CheckingDrafts {
  static final int LONGEST_TITLE = 160;
  static final int LONGEST_BODY = 20_000;
  static final int LONGEST_PLACE = 300;
  static final int LONGEST_LINK = 500;
  private static final Duration LONGEST = Duration.ofHours(24);
  private final Statutes statutes;
  private final Site site;

  CheckingDrafts(Statutes statutes, Site site) {
    this.statutes = statutes;
    this.site = site;
  }

  sealed interface Check {}

  record Faulty(List<Problem> problems) implements Check {}

  record Sound(Meeting meeting) implements Check {}

  Check check(CoopId coop, MeetingNumber number, Draft draft, PersonId by, Instant at) {
    var problems = new ArrayList<Problem>();
    var kind = Typed.choice(MeetingKind.class, draft.value("kind"));
    var form = Typed.choice(Form.class, draft.value("form"));
    kind.ifPresentOrElse(known -> {}, () -> problems.add(Problem.of("kind", "meetings.problem.kind")));
    form.ifPresentOrElse(known -> {}, () -> problems.add(Problem.of("form", "meetings.problem.form")));
    texts(draft, problems);
    var memberClass = kind.filter(k -> k == MeetingKind.CLASS).flatMap(k -> memberClass(statutes.inForce(coop).rules(), draft.value("class")));
    if (kind.filter(k -> k == MeetingKind.CLASS).isPresent() && memberClass.isEmpty()) {
      problems.add(Problem.of("class", "meetings.problem.class"));
    }
    form.ifPresent(f -> where(f, draft, problems));
    var zone = zone(draft.value("zone"), problems);
    var starts = moment(draft, "starts", zone, problems);
    var ends = moment(draft, "ends", zone, problems);
    if (starts.isPresent() && ends.isPresent() && (!starts.get().isBefore(ends.get()) || ends.get().isAfter(starts.get().plus(LONGEST)))) {
      problems.add(Problem.of("ends", "meetings.problem.ends", LONGEST.toHours()));
    }
    if (!problems.isEmpty()) {
      return new Faulty(problems);
    }
    var place = form.get() == Form.ONLINE ? "" : draft.value("place");
    var link = form.get() == Form.IN_PERSON ? "" : draft.value("link");
    return new Sound(
        new Meeting(coop, number, kind.get(), memberClass, draft.value("title"), form.get(), place, link, starts.get(), ends.get(), zone, draft.value("body"), by, at));
  }

  private static void texts(Draft draft, List<Problem> problems) {
    if (!Typed.fits(draft.value("title"), 3, LONGEST_TITLE)) {
      problems.add(Problem.of("title", "meetings.problem.title", LONGEST_TITLE));
    }
    if (!Typed.fits(draft.value("body"), 0, LONGEST_BODY)) {
      problems.add(Problem.of("body", "meetings.problem.body", LONGEST_BODY));
    }
  }

  private static Optional<ClassId> memberClass(RuleBook rules, String key) {
    return rules.classes().stream().map(c -> c.id()).filter(id -> id.key().equals(key)).findFirst();
  }

  private static void where(Form form, Draft draft, List<Problem> problems) {
    if (form != Form.ONLINE && !Typed.fits(draft.value("place"), 1, LONGEST_PLACE)) {
      problems.add(Problem.of("place", "meetings.problem.place", LONGEST_PLACE));
    }
    if (form != Form.IN_PERSON && (draft.value("link").isEmpty() || !Typed.link(draft.value("link"), LONGEST_LINK))) {
      problems.add(Problem.of("link", "meetings.problem.link", LONGEST_LINK));
    }
  }

  private ZoneId zone(String typed, List<Problem> problems) {
    try {
      return typed.isEmpty() ? site.zone() : ZoneId.of(typed);
    } catch (DateTimeException e) {
      problems.add(Problem.of("zone", "meetings.problem.zone"));
      return site.zone();
    }
  }

  private static Optional<Instant> moment(Draft draft, String field, ZoneId zone, List<Problem> problems) {
    try {
      return Optional.of(LocalDateTime.parse(draft.value(field)).atZone(zone).toInstant());
    } catch (DateTimeException e) {
      problems.add(Problem.of(field, "meetings.problem.moment"));
      return Optional.empty();
    }
  }
}
