package coop.phyle.elections;

import coop.phyle.counting.Shown;
import coop.phyle.discussion.CameOf;
import coop.phyle.kernel.rules.MemberClass;
import coop.phyle.membership.Officer;
import coop.phyle.voting.Receipt;
import gg.jte.Content;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the templates of elections show. */
public final class ElectionPages {
  private ElectionPages() {}

  /** @param when the next moment, or the last one */
  public record Row(int number, String title, Stage stage, Instant when, boolean waiting) {}

  public record Board(List<Row> running, List<Row> over, boolean mayCall) {}

  /** @param most the seats that are up, where there is no bound */
  public record Kept(String name, int least, int most) {}

  /**
   * A candidate as one reader sees them.
   *
   * @param number in order of nomination, for addresses
   * @param option on the ballot paper; 0 before voting opened
   * @param words the same as it was written
   * @param mine whether the reader is, or acts for, the candidate
   */
  public record Face(
      int number, int option, String name, String className, Content statement, String words, int photo, boolean accepted, boolean seconderMissing,
      boolean withdrawn, boolean stands, boolean mine, boolean maySecond) {}

  /**
   * A ballot the reader casts.
   *
   * @param ranks of the open ballot cast before, by option
   * @param receipt of an open ballot
   */
  public record Place(String member, int memberNumber, String name, boolean voted, Map<Integer, Integer> ranks, Optional<Receipt> receipt) {
    /** The rank this ballot gives an option, or nothing. */
    public String rank(int option) {
      return ranks.containsKey(option) ? String.valueOf(ranks.get(option)) : "";
    }
  }

  /**
   * Who was elected.
   *
   * @param refusal why the register did not take the appointment, as the end of a message key
   * @param round the countback that elected them, or 0
   * @param vacated whether a countback filled it again
   * @param vacant whether one can
   */
  public record Seat(int candidate, String name, Optional<LocalDate> from, Optional<LocalDate> until, Optional<String> refusal, int round, boolean vacated, boolean vacant) {}

  /**
   * What was decided.
   *
   * @param count every stage; empty where nobody voted, or so few in secret that it would tell how
   * @param command that counts the exported ballots again
   */
  public record Decided(
      How how, int seats, List<Seat> elected, Optional<Shown> count, boolean withheld, long ballots, int eligible, String seed, String command,
      boolean bounded) {}

  /** A director's turn to leave by rotation. @param member id as the record has it; @param ticket of the lot, in hexadecimal digits; @param leaves whether theirs is the third that goes now */
  public record Turn(int number, String name, String member, LocalDate from, String ticket, boolean leaves) {}

  /** One election as one reader sees it. @param turns of directors, until it is over, where seats of theirs are up */
  public record Whole(
      int number, String title, Content motion, boolean bare, Post post, String bodyName, int seats, Method method, List<Kept> kept, Optional<String> votersClass,
      boolean secret, boolean seconded, Stage stage, Dates dates, Optional<String> calledOff, List<String> outgoing, List<Turn> turns, List<Face> candidates,
      List<Place> places, Optional<Decided> decided, boolean manages, boolean nominated, int voted, int eligible,
      Optional<CameOf.Came> came) {

    /** Those who stand, or stood. */
    public List<Face> standing() {
      return candidates.stream().filter(Face::stands).toList();
    }

    public List<Face> pending() {
      return candidates.stream().filter(c -> !c.stands() && !c.withdrawn()).toList();
    }
  }

  /** The form that calls an election. */
  public record CallForm(
      Map<String, String> values, List<MemberClass> classes, List<Officer> directors, List<Turn> turns, int vacancies) {
    public String value(String name) {
      return values.getOrDefault(name, "");
    }

    public boolean chosen(String name, String value) {
      return value(name).equals(value);
    }
  }

  /** The one time a secret ballot's receipt is shown. */
  public record ShownReceipt(int number, String title, String name, List<String> ranked, boolean changed, Receipt receipt, Instant closes) {}

  /** @param said names in order; empty: no ballot of this election has that receipt, or it is not shown */
  public record Checked(int number, String title, boolean found, List<String> said) {}
}
