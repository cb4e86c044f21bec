package coop.phyle.selections;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A selection for programs; what the page withholds is not here either.
 *
 * @param role secretary, treasurer, coordinator or other
 * @param stage naming, changing, proposing, consenting, asking, filled or called-off
 * @param spoken how many have said something in this phase
 */
record SelectionJson(
    int number, String title, String role, String roleName, @Nullable String circle, String stage, LocalDate termEnds, Instant formsClose, Instant changesClose,
    String facilitator, List<SelectionPages.Person> choosers, int spoken, List<SaidJson> said, List<SelectionPages.Named> named, List<RoundJson> rounds,
    boolean asked, @Nullable HolderJson filled, @Nullable String calledOff) {

  /** @param named nothing: they pass @param before whom they named at first, where they changed it */
  record SaidJson(String by, @Nullable String named, String why, @Nullable String before) {}

  /** @param came consenting, objected, asking, declined or willing @param poll in which the others consent or object */
  record RoundJson(int round, String nominee, int poll, Instant closes, String came) {}

  record HolderJson(String name, LocalDate from, LocalDate until) {}

  static SelectionJson of(SelectionPages.Whole s) {
    var about = s.about();
    return new SelectionJson(
        s.number(), s.title(), about.role().word(), about.roleName(), about.circle().orElse(null), s.stage().word(), about.termEnds(), about.formsClose(),
        about.changesClose(), about.facilitator(), s.choosers(), s.spoken(),
        s.said().stream().map(one -> new SaidJson(one.by(), one.named().orElse(null), one.why(), one.before().orElse(null))).toList(), s.named(),
        s.rounds().stream().map(one -> new RoundJson(one.round(), one.nominee(), one.poll(), one.closes(), one.came())).toList(), s.asked().isPresent(),
        s.filled().map(one -> new HolderJson(one.name(), one.from(), one.until())).orElse(null), s.calledOff().orElse(null));
  }
}
