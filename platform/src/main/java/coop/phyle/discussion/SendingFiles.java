package coop.phyle.discussion;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds a file for those who may read the thread it came with. */
@Service
@Transactional(readOnly = true)
class SendingFiles {
  private final Attachments attachments;
  private final Discussion discussion;

  SendingFiles(Attachments attachments, Discussion discussion) {
    this.attachments = attachments;
    this.discussion = discussion;
  }

  Optional<Attachments.Kept> find(CoopId coop, UUID file, PersonId reader) {
    return attachments.find(coop, file).filter(kept -> discussion.mayRead(coop, kept.thread(), reader));
  }
}
