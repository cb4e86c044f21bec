package coop.phyle.statutes;

import coop.phyle.shell.PersonId;
import java.util.List;

/** The co-ops a person is founding, for their front page. */
public interface FoundingsOf {
  /** Foundings not yet complete, newest first. */
  List<UnderWay> of(PersonId person);

  /** A founding: the name it goes by and where it is worked on. */
  record UnderWay(String name, String path) {}
}
