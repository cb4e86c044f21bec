package coop.phyle.membership;

import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;

/** How much of the register somebody sees. */
public enum Sight {
  PUBLIC,
  MEMBER,
  SECRETARY;

  static Sight of(Viewer viewer) {
    if (viewer.is(Who.SECRETARY)) {
      return SECRETARY;
    }
    return viewer.is(Who.MEMBER) ? MEMBER : PUBLIC;
  }
}
