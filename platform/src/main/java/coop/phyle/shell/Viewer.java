package coop.phyle.shell;

import java.util.Optional;
import java.util.Set;

/**
 * Who is looking, and as what. A controller method takes it as a parameter.
 *
 * @param person the signed-in person, if any
 * @param name their name, empty when nobody is signed in
 * @param standing what they are in the co-op of this request
 */
public record Viewer(Optional<PersonId> person, String name, Set<Who> standing) {
  public Viewer {
    standing = Set.copyOf(standing);
  }

  public boolean is(Who who) {
    return standing.contains(who);
  }

  /** The signed-in person; only for routes that require one. */
  public PersonId self() {
    return person.orElseThrow();
  }
}
