package coop.phyle.membership;

import java.time.LocalDate;

/** What came of an appointment. */
public sealed interface Appointing {
  /** In office from a day (included) until a day (excluded). */
  record Appointed(LocalDate from, LocalDate until) implements Appointing {}

  record NotAMember() implements Appointing {}

  /** The member already holds the office in that time. */
  record AlreadyInOffice(LocalDate until) implements Appointing {}

  /** The rules allow no further term in a row. */
  record TermsUsedUp(int maximum) implements Appointing {}

  /** The board has as many directors as the rules allow. */
  record BoardFull(int maximum) implements Appointing {}

  /** The class has as many seats on the board as the rules allow. */
  record ClassSeatsFull(int maximum) implements Appointing {}
}
