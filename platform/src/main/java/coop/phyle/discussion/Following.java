package coop.phyle.discussion;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What came of something, where a module that follows things through is there at all. */
@Component
public class Following {
  private final ObjectProvider<CameOf> came;

  Following(ObjectProvider<CameOf> came) {
    this.came = came;
  }

  /** As {@link CameOf#of}. */
  public Optional<CameOf.Came> of(CoopId coop, CardKind kind, int number, PersonId reader, Optional<Settled.Review> told) {
    return came.stream().findFirst().flatMap(one -> one.of(coop, kind, number, reader, told));
  }
}
