package coop.phyle.selections;

import java.util.Locale;

/** Where a selection stands. */
public enum Stage {
  /** Everybody fills in a form; nobody sees another's. */
  NAMING,
  /** All forms are shown; everybody keeps or changes theirs. */
  CHANGING,
  /** Somebody is to be proposed, or proposed anew. */
  PROPOSING,
  /** The others consent or object. */
  CONSENTING,
  /** The person is asked. */
  ASKING,
  FILLED,
  CALLED_OFF;

  /** In keys and JSON. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
