package coop.phyle.notices;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.util.List;

/** Knows the co-ops somebody hears from; membership implements it. */
public interface CoopsOf {
  /** In the order they joined. Call outside any tenancy. */
  List<CoopId> coops(PersonId person);
}
