package coop.phyle.policies;

import coop.phyle.shell.CoopId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What front pages ask: which policies in force are to be looked at again. */
@Service
@Transactional(readOnly = true)
public class PoliciesDue {
  private final Policies policies;

  PoliciesDue(Policies policies) {
    this.policies = policies;
  }

  /** @param on since which day */
  public record Due(int number, String title, LocalDate on) {}

  public List<Due> of(CoopId coop, LocalDate today) {
    return policies.overdue(coop, today).stream().map(policy -> new Due(policy.number().value(), policy.title(), policy.reviewOn().orElseThrow())).toList();
  }
}
