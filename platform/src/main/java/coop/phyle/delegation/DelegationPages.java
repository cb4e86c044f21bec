package coop.phyle.delegation;

import coop.phyle.membership.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the templates of this module are given. */
public final class DelegationPages {
  private DelegationPages() {}

  /**
   * @param most votes of others a delegate may carry; 0 where the statutes allow no delegation
   * @param months how long one may hold
   * @param article of the statutes that says so
   * @param seats memberships the reader acts for
   * @param circles open circles the reader sits in
   */
  public record Mine(int most, int months, int article, List<Seat> seats, List<Circle> circles, List<Line> given, List<Line> received) {}

  public record Seat(MemberId member, int number, String name) {}

  /** A circle to choose. */
  public record Circle(int number, String name) {}

  /**
   * A delegation.
   *
   * @param to empty: to nobody
   * @param scope coop, circle, tag or decision
   * @param about the subject, or the number of the circle or of what is voted on; empty for everything
   * @param called the same for people: a circle by its name, where the reader may know it
   */
  public record Line(String id, MemberId member, String from, Optional<String> to, String scope, String about, String called, Instant given, Instant expires) {}

  /** What was typed, right or wrong. */
  public record Form(Map<String, String> entered) {
    public String value(String name) {
      return entered.getOrDefault(name, "");
    }
  }
}
