package coop.phyle.discussion;

import coop.phyle.circles.CircleNumber;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts words to a text: the version, whom it speaks to, what it gives to do, what the search finds. */
@Component
class Writing {
  private final Wordings wordings;
  private final Spoken spoken;
  private final Tasks tasks;
  private final Readers readers;

  Writing(Wordings wordings, Spoken spoken, Tasks tasks, Readers readers) {
    this.wordings = wordings;
    this.spoken = spoken;
    this.tasks = tasks;
    this.readers = readers;
  }

  /**
   * A version of a text.
   *
   * @param circle where the thread is
   */
  record Version(PostId post, int number, Optional<CircleNumber> circle, Optional<String> title, String body) {}

  /** Whom it speaks to. */
  Set<PersonId> write(CoopId coop, Version version, PersonId by) {
    var fresh = version.number() == 1;
    wordings.write(coop, version.post(), version.number(), version.title(), version.body(), by);
    var people = version.body().contains("@") ? readers.named(coop, version.circle()) : Map.<PersonId, String>of();
    var mentions = Mentions.in(version.body(), people);
    var addressed = mentions.stream().map(Mention::person).collect(Collectors.toSet());
    spoken.keep(coop, version.post(), addressed, fresh);
    tasks.keep(coop, version.post(), TaskLines.in(version.body(), mentions), by, fresh);
    return addressed;
  }
}
