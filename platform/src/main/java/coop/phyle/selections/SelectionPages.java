package coop.phyle.selections;

import coop.phyle.circles.Circle;
import gg.jte.Content;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the templates of selections show. */
public final class SelectionPages {
  private SelectionPages() {}

  /** Who holds a role, until a day that is no longer one in it. */
  public record Held(String name, LocalDate from, LocalDate until) {}

  /** @param when the next moment, or the last one */
  public record Row(int number, String title, Stage stage, Instant when, boolean waiting, Optional<Held> held) {}

  public record Board(List<Row> running, List<Row> over, boolean mayCall) {}

  /** @param number in the register */
  public record Person(int number, String name) {}

  /**
   * What one person said.
   *
   * @param named empty: they pass
   * @param before whom they named at first, where they changed it; an empty name: they passed
   */
  public record Said(String by, Optional<String> named, String why, Optional<String> before) {}

  /** How many named somebody, at first and in the end. */
  public record Named(String name, int first, int last) {}

  /** @param came consenting, objected, asking, declined or willing */
  public record Round(int round, String nominee, Content reasons, int poll, Instant closes, String came, String words) {}

  /**
   * The reader's own form.
   *
   * @param spoke whether they have said something in this phase
   * @param nominee number in the register; empty: they pass
   */
  public record Mine(boolean spoke, String nominee, String why) {}

  /** What a selection is about. @param asks whether qualities are written down */
  public record About(
      Role role, String roleName, Optional<String> circle, Content duties, boolean asks, Content qualities, LocalDate termEnds, String facilitator,
      Instant formsClose, Instant changesClose) {}

  /** One selection as one reader sees it. @param spoken how many have said something in this phase */
  public record Whole(
      int number, String title, About about, Stage stage, List<Person> choosers, int spoken, Optional<Mine> mine, List<Said> said, List<Named> named,
      List<Round> rounds, List<Person> proposable, boolean leads, Optional<String> asked, Optional<Held> filled, Optional<String> calledOff) {}

  /** The form that calls a selection. @param office whether the board and all members can be asked as well */
  public record CallForm(Map<String, String> values, List<Circle> circles, boolean office) {
    public String value(String name) {
      return values.getOrDefault(name, "");
    }

    public boolean chosen(String name, String value) {
      return value(name).equals(value);
    }
  }
}
