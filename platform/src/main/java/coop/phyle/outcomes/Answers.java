package coop.phyle.outcomes;

import coop.phyle.circles.CircleNumber;
import coop.phyle.circles.Reach;
import coop.phyle.shell.PersonId;

/** Who answers for a result. */
sealed interface Answers {
  /** Whether this is that person, or a circle they sit in. */
  boolean includes(PersonId person, Reach reach);

  /** A member, or whoever represents one. */
  record Alone(PersonId person) implements Answers {
    @Override
    public boolean includes(PersonId other, Reach reach) {
      return person.equals(other);
    }
  }

  /** Everybody who sits in a circle. */
  record Together(CircleNumber circle) implements Answers {
    @Override
    public boolean includes(PersonId person, Reach reach) {
      return reach.sits(circle);
    }
  }
}
