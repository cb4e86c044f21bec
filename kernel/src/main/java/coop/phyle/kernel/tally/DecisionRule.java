package coop.phyle.kernel.tally;

import java.util.List;

/**
 * The whole rule for one kind of resolution.
 *
 * @param electorate who votes
 * @param noticeDays clear days between notice and opening (neither the day of notice nor the day of opening counts)
 * @param votingDays days the vote stays open
 * @param quorum voters needed
 * @param tests every one must be met; at least one
 * @param secrecy whether ballots are secret
 * @param repeatBarMonths months a defeated question may not be put again; 0 for none
 */
public record DecisionRule(
    Electorate electorate, int noticeDays, int votingDays, Quorum quorum, List<Test> tests, Secrecy secrecy, int repeatBarMonths) {
  public enum Electorate {
    MEMBERS,
    BOARD
  }

  public enum Secrecy {
    OPEN,
    SECRET,
    /** The proposer chooses for each decision. */
    CHOSEN
  }

  public DecisionRule {
    tests = List.copyOf(tests);
  }
}
