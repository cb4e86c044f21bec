package coop.phyle.overview;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.money.MoneyPages;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Everything on a co-op's front page.
 *
 * @param founded when version 1 of the statutes was adopted
 * @param version the statutes in force
 * @param members how many there are
 * @param power the classes in their printed order
 * @param waiting decisions this viewer can vote on now, the most urgent first
 * @param todo results this viewer answers for and what they are to look at again, the longest due first
 * @param open decisions under way that do not wait for this viewer
 * @param recent decisions that ended lately
 * @param book the last entries, when this viewer may read the book
 */
public record CoopOverview(
    Instant founded,
    int version,
    RuleBook rules,
    int members,
    List<Power> power,
    List<Question> waiting,
    List<Todo> todo,
    List<Question> open,
    List<Question> recent,
    Optional<List<MoneyPages.Row>> book) {

  /** One class: its colour (1 to 8), share of a weighted vote and members. */
  public record Power(int colour, String name, Fraction share, int members) {
    /** Whole percents for the width of its bar, at least one. */
    public int width() {
      var percent = share.times(100);
      return Math.max(1, percent.numerator().divide(percent.denominator()).intValueExact());
    }
  }

  /**
   * A decision in a list.
   *
   * @param title empty where the words behind the kind say it, such as an annual meeting nobody has drafted
   * @param state message key
   * @param kind message key of what it is, with its number
   * @param ended whether it is over
   * @param at when it closes, opens or closed
   */
  public record Question(int number, String kind, String title, String state, boolean ended, Instant at, String path) {}

  /**
   * Something to do by a day.
   *
   * @param key message key of what it is, with its number
   * @param late whether that day has come or passed
   */
  public record Todo(String key, int number, String title, String path, LocalDate on, boolean late) {}
}
