package coop.phyle.outcomes;

import coop.phyle.circles.Circles;
import coop.phyle.kernel.rules.Office;
import coop.phyle.membership.Officers;
import coop.phyle.policies.PoliciesDue;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What front pages ask: which results and reviews wait for a person. */
@Service
@Transactional(readOnly = true)
public class OutcomesWaiting {
  /** Days before a result is due from which on it waits. */
  static final int AHEAD = 7;
  private final Listings listings;
  private final Sources sources;
  private final PoliciesDue policies;
  private final Officers officers;
  private final Circles circles;
  private final Naming naming;

  OutcomesWaiting(Listings listings, Sources sources, PoliciesDue policies, Officers officers, Circles circles, Naming naming) {
    this.listings = listings;
    this.sources = sources;
    this.policies = policies;
    this.officers = officers;
    this.circles = circles;
    this.naming = naming;
  }

  /**
   * Something to do.
   *
   * @param key message key of what it is, with its number
   * @param path inside the co-op
   * @param on the day it is due
   * @param late whether that day has come or passed
   */
  public record Waiting(String key, int number, String title, String path, LocalDate on, boolean late) {}

  /** Results the person answers for, and, for the secretary and directors, what is to be looked at again; the longest due first. */
  public List<Waiting> of(CoopId coop, PersonId person) {
    var today = naming.today();
    var waiting = new ArrayList<Waiting>();
    for (var one : listings.mine(coop, person, circles.reach(coop, person), today.plusDays(AHEAD))) {
      var due = one.wording().due().orElseThrow();
      waiting.add(new Waiting("outcomes.waiting.result", one.number().value(), one.wording().title(), "/outcomes/" + one.number(), due, !due.isAfter(today)));
    }
    if (officers.today(coop).stream().anyMatch(officer -> officer.office() != Office.TREASURER && officer.person().equals(person))) {
      waiting.addAll(reviews(coop, person, today));
    }
    return waiting.stream().sorted(Comparator.comparing(Waiting::on).thenComparing(Waiting::path)).toList();
  }

  private List<Waiting> reviews(CoopId coop, PersonId person, LocalDate today) {
    var due = sources.due(coop, today);
    var matters = sources.of(coop, due.stream().map(Sources.Due::source).toList(), person);
    var waiting = new ArrayList<Waiting>();
    for (var one : due) {
      var matter = matters.get(one.source());
      if (matter != null) {
        var number = one.source().number();
        waiting.add(new Waiting(one.source().key() + ".again", number, matter.title(), one.source().followed(), one.on(), true));
      }
    }
    policies.of(coop, today).forEach(
        policy -> waiting.add(new Waiting("outcomes.waiting.policy", policy.number(), policy.title(), "/policies/" + policy.number(), policy.on(), true)));
    return waiting;
  }
}
