package coop.phyle.shell;

import java.util.Optional;
import java.util.Set;

/** What a person is in a co-op. The shell asks; the membership module answers. */
public interface Standings {
  /** The co-op under a slug; runs before any tenancy is set. */
  Optional<Coop> find(String slug);

  /** MEMBER, SECRETARY, TREASURER, DIRECTOR as they apply today; runs inside the co-op's tenancy. */
  Set<Who> of(CoopId coop, PersonId person);
}
