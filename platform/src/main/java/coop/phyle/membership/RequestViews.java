package coop.phyle.membership;

import coop.phyle.kernel.rules.RuleBook;
import java.util.List;

/** Requests to join, as pages show them. */
public final class RequestViews {
  private RequestViews() {}

  /** Those that wait, oldest first, and the last that were answered. */
  public record Listing(List<Request> waiting, List<Request> answered, RuleBook rules) {}

  /**
   * One request and what its reader may do.
   *
   * @param own whether the reader made it
   * @param member whether the reader is a member and can put it to a vote
   * @param maySpeak whether the reader is a director who has not spoken yet
   * @param secretary whether the reader keeps the register
   * @param address whether the reader sees the address
   */
  public record Single(
      Request request, RuleBook rules, BoardStanding board, boolean own, boolean member, boolean maySpeak, boolean secretary, boolean address) {}
}
