package coop.phyle.membership;

import coop.phyle.identity.OrganisationId;
import coop.phyle.shell.PersonId;
import java.util.UUID;

/** Who becomes a member: a person, or an organisation that acts through a person. */
sealed interface Joiner {
  /** The agent who is the member. */
  UUID agent();

  /** Who acts and votes. */
  PersonId actsThrough();

  Member.Kind kind();

  record Person(PersonId person) implements Joiner {
    @Override
    public UUID agent() {
      return person.value();
    }

    @Override
    public PersonId actsThrough() {
      return person;
    }

    @Override
    public Member.Kind kind() {
      return Member.Kind.PERSON;
    }
  }

  record Organisation(OrganisationId organisation, PersonId representative) implements Joiner {
    @Override
    public UUID agent() {
      return organisation.value();
    }

    @Override
    public PersonId actsThrough() {
      return representative;
    }

    @Override
    public Member.Kind kind() {
      return Member.Kind.ORGANISATION;
    }
  }
}
