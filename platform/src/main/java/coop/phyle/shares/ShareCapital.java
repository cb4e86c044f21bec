package coop.phyle.shares;

import coop.phyle.shell.CoopId;

/** Sums about shares that may stand on the open book: no member can be told from them. */
public interface ShareCapital {
  /** How many members hold shares today. */
  int holders(CoopId coop);
}
