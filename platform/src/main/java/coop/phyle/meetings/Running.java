package coop.phyle.meetings;

import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import org.springframework.stereotype.Component;

/** Who calls and runs meetings: the secretary and the directors. */
@Component
class Running {
  boolean may(Viewer viewer) {
    return viewer.is(Who.SECRETARY) || viewer.is(Who.DIRECTOR);
  }

  boolean may(Life life, Viewer viewer) {
    return may(viewer);
  }
}
