package coop.phyle.kernel.rules;

import java.util.List;

/**
 * The common-good clause: purpose and externalities as rules that bind.
 *
 * @param purpose the clause itself
 * @param reportMonths how often the externalities report is due; 0 for never
 * @param themes what the report must cover
 * @param approvedByMembers whether the members approve the report
 */
public record CommonGood(String purpose, int reportMonths, List<String> themes, boolean approvedByMembers) {
  public CommonGood {
    themes = List.copyOf(themes);
  }
}
