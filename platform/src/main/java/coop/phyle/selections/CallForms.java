package coop.phyle.selections;

import coop.phyle.shell.Coop;
import coop.phyle.shell.Site;
import coop.phyle.shell.Viewer;
import coop.phyle.statutes.Statutes;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The form that calls a selection: filled with usual days, and read back. */
@Service
@Transactional(readOnly = true)
class CallForms {
  private final Groups groups;
  private final Statutes statutes;
  private final Site site;
  private final Clock clock;

  CallForms(Groups groups, Statutes statutes, Site site, Clock clock) {
    this.groups = groups;
    this.statutes = statutes;
    this.site = site;
    this.clock = clock;
  }

  /** Empty for whoever may call none. @param brought values to begin with */
  public Optional<SelectionPages.CallForm> fresh(Coop coop, Viewer viewer, Map<String, String> brought) {
    var circles = groups.callable(coop.id(), viewer);
    var office = groups.mayCall(coop.id(), viewer, Optional.empty());
    var today = clock.instant().atZone(site.zone()).toLocalDate();
    var values = new HashMap<>(Map.of(
        "role", (office ? Role.SECRETARY : Role.COORDINATOR).name(),
        "group", office ? Groups.BOARD : circles.isEmpty() ? "" : circles.getFirst().number().toString(),
        "formsClose", today.plusDays(CheckingCalls.NAMING_DAYS).toString(),
        "changesClose", today.plusDays(CheckingCalls.CHANGING_DAYS).toString(),
        "termEnds", today.plusMonths(statutes.inForce(coop.id()).rules().board().termMonths()).toString()));
    values.putAll(brought);
    return office || !circles.isEmpty() ? Optional.of(new SelectionPages.CallForm(values, circles, office)) : Optional.empty();
  }

  static Call read(Map<String, String> one) {
    return new Call(
        one.getOrDefault("title", ""), one.getOrDefault("role", ""), one.getOrDefault("roleName", ""), one.getOrDefault("group", ""), one.getOrDefault("duties", ""),
        one.getOrDefault("qualities", ""), one.getOrDefault("termEnds", ""), one.getOrDefault("formsClose", ""), one.getOrDefault("changesClose", ""));
  }
}
