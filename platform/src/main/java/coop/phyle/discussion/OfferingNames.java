package coop.phyle.discussion;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Offers names to whoever may write in a thread: of those who belong to it, never of anybody else. */
@Service
@Transactional(readOnly = true)
class OfferingNames {
  private final Discussion discussion;
  private final Readers readers;

  OfferingNames(Discussion discussion, Readers readers) {
    this.discussion = discussion;
    this.readers = readers;
  }

  Optional<List<String>> like(CoopId coop, ThreadNumber thread, PersonId by, String typed) {
    var access = discussion.open(coop, thread, by).filter(Discussion.Access::writes);
    return access.map(a -> typed.isBlank() ? List.of() : readers.like(coop, a.head().circle(), typed));
  }
}
