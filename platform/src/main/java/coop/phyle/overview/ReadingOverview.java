package coop.phyle.overview;

import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.membership.Belonging;
import coop.phyle.money.ReadingMoney;
import coop.phyle.shell.Coop;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import coop.phyle.statutes.Statutes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers a co-op's front page for one viewer. */
@Service
class ReadingOverview {
  private static final int LINES = 6;
  private static final int COLOURS = 8;
  private final Statutes statutes;
  private final Belonging belonging;
  private final Questions questions;
  private final MeetingLines lines;
  private final ReadingMoney money;

  ReadingOverview(Statutes statutes, Belonging belonging, Questions questions, MeetingLines lines, ReadingMoney money) {
    this.statutes = statutes;
    this.belonging = belonging;
    this.questions = questions;
    this.lines = lines;
    this.money = money;
  }

  @Transactional(readOnly = true)
  CoopOverview of(Coop coop, Viewer viewer) {
    var version = statutes.inForce(coop.id());
    var founded = version.number() == 1 ? version : statutes.version(coop.id(), 1).orElseThrow();
    var power = power(coop, version.rules());
    var meetings = lines.of(coop, viewer);
    var waiting = viewer.is(Who.MEMBER) ? questions.waiting(coop, viewer.self(), meetings.waiting()) : List.<CoopOverview.Question>of();
    return new CoopOverview(
        founded.adoptedAt(),
        version.number(),
        version.rules(),
        power.stream().mapToInt(CoopOverview.Power::members).sum(),
        power,
        waiting,
        viewer.is(Who.MEMBER) ? questions.todo(coop, viewer.self()) : List.of(),
        Stream.concat(meetings.ahead().stream(), questions.underWay(coop, waiting).stream()).toList(),
        questions.decided(coop),
        money.latest(coop, viewer, LINES));
  }

  private List<CoopOverview.Power> power(Coop coop, RuleBook rules) {
    var sizes = belonging.sizes(coop.id());
    var power = new ArrayList<CoopOverview.Power>();
    for (var c : rules.classes()) {
      power.add(new CoopOverview.Power(power.size() % COLOURS + 1, c.name(), c.share(), sizes.getOrDefault(c.id(), 0)));
    }
    return power;
  }
}
