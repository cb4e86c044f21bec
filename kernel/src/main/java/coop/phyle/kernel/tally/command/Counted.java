package coop.phyle.kernel.tally.command;

import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.tally.election.Slate;

/** What came of a count, for machines and for people. */
public sealed interface Counted permits Elected, Chosen {
  /** Who stood, or which projects. */
  Slate slate();

  /** The object of the command line, without the file. */
  Json.Obj json();

  /** A table a stage. */
  String text();
}
