package coop.phyle.identity;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes to people whose account got another way in or lost one, so that a stranger's doing does not stay unseen. */
@Component
class TellingOwners {
  private final People people;
  private final Courier courier;

  TellingOwners(People people, Courier courier) {
    this.people = people;
    this.courier = courier;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void tell(WayInChanged changed) {
    var owner = people.find(changed.person()).orElseThrow();
    var key = changed.what().key();
    courier.post(new Letter(owner.email(), owner.locale(), key + ".subject", key + ".body", List.of(changed.name()), "/account"));
  }
}
