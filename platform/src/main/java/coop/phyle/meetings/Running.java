package coop.phyle.meetings;

import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import org.springframework.stereotype.Component;

/** Who calls and runs meetings: the secretary and the directors; and of a meeting that members convened, whoever drafted it for them. */
@Component
class Running {
  private final Requisitions requisitions;

  Running(Requisitions requisitions) {
    this.requisitions = requisitions;
  }

  boolean may(Viewer viewer) {
    return viewer.is(Who.SECRETARY) || viewer.is(Who.DIRECTOR);
  }

  boolean may(Life life, Viewer viewer) {
    var meeting = life.meeting();
    return may(viewer) || (viewer.person().filter(meeting.draftedBy()::equals).isPresent() && requisitions.answeredBy(meeting.coop(), meeting.number()).isPresent());
  }
}
