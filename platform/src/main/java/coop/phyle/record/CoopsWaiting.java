package coop.phyle.record;

import coop.phyle.shell.CoopId;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which co-ops have acts to seal. */
@Component
class CoopsWaiting {
  private final Acts acts;

  CoopsWaiting(Acts acts) {
    this.acts = acts;
  }

  @Transactional(readOnly = true)
  public List<CoopId> list() {
    return acts.coopsWaiting();
  }
}
