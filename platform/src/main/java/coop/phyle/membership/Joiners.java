package coop.phyle.membership;

import coop.phyle.identity.Organisations;
import org.springframework.stereotype.Component;

/** Turns who asks to join into the agent who will be the member. */
@Component
class Joiners {
  private final Organisations organisations;

  Joiners(Organisations organisations) {
    this.organisations = organisations;
  }

  /** The person, or a new organisation with the person as its representative. */
  Joiner of(Request request) {
    return request
        .organisation()
        .<Joiner>map(name -> new Joiner.Organisation(organisations.create(name), request.person()))
        .orElseGet(() -> new Joiner.Person(request.person()));
  }
}
