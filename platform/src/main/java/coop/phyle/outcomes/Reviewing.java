package coop.phyle.outcomes;

import coop.phyle.discussion.Settled;
import coop.phyle.shell.Coop;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Site;
import coop.phyle.shell.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets the day to look at something decided again, or says what was seen when it was. */
@Service
@Transactional
class Reviewing {
  private final Sources sources;
  private final Reviews reviews;
  private final Site site;
  private final Clock clock;

  Reviewing(Sources sources, Reviews reviews, Site site, Clock clock) {
    this.sources = sources;
    this.reviews = reviews;
    this.site = site;
    this.clock = clock;
  }

  /** Whether somebody may: the secretary, directors and who brought it. */
  static boolean may(Viewer viewer, Settled.Matter matter) {
    return Rights.keeps(viewer) || matter.by().equals(viewer.self());
  }

  /**
   * Empty where it is done.
   *
   * @param typed the next day; empty where it need not be looked at again
   * @param words what was seen
   */
  Optional<Problem> review(Coop coop, Viewer viewer, Source source, String typed, String words) {
    var matter = sources.find(coop.id(), source, viewer.self()).filter(one -> one.over() && may(viewer, one));
    if (matter.isEmpty()) {
      return Optional.of(Problem.of("", "outcomes.problem.review-gone"));
    }
    var day = CheckingResults.day(typed);
    if (!typed.isBlank() && day.filter(one -> one.isAfter(today())).isEmpty()) {
      return Optional.of(Problem.of("review", "outcomes.problem.review"));
    }
    var said = words.replace("\r\n", "\n").strip();
    if (said.length() > NotingProgress.LONGEST || said.length() < 3 && day.isEmpty()) {
      return Optional.of(Problem.of("seen", said.length() < 3 ? "outcomes.problem.seen" : "outcomes.problem.words", NotingProgress.LONGEST));
    }
    reviews.put(coop.id(), new Reviews.Review(source, day, said, viewer.self(), clock.instant().truncatedTo(ChronoUnit.MICROS)));
    return Optional.empty();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), site.zone());
  }
}
