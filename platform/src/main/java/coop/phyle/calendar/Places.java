package coop.phyle.calendar;

import coop.phyle.circles.Visiting;
import coop.phyle.identity.Coops;
import coop.phyle.notices.CoopsOf;
import coop.phyle.shell.Coop;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where something can concern a person: the co-ops they belong to, then those whose circles they visit. Call outside any tenancy and transaction. */
@Component
class Places {
  private final CoopsOf coopsOf;
  private final Visiting visiting;
  private final Coops coops;

  Places(CoopsOf coopsOf, Visiting visiting, Coops coops) {
    this.coopsOf = coopsOf;
    this.visiting = visiting;
    this.coops = coops;
  }

  List<Coop> of(PersonId person) {
    var ids = new LinkedHashSet<CoopId>(coopsOf.coops(person));
    visiting.of(person).forEach(visit -> ids.add(visit.coop()));
    return ids.stream().flatMap(id -> coops.byId(id).stream()).toList();
  }
}
