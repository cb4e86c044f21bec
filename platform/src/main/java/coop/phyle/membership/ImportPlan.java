package coop.phyle.membership;

import java.util.List;

/**
 * What an import would do.
 *
 * @param arrivals who would be admitted
 * @param already rows that are members already, which the import leaves alone
 * @param faults what must be mended first; with any, nothing is imported
 */
public record ImportPlan(List<PlannedMember> arrivals, List<PlannedMember> already, List<Fault> faults) {
  public boolean ready() {
    return faults.isEmpty() && !arrivals.isEmpty();
  }
}
