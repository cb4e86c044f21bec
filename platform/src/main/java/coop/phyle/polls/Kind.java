package coop.phyle.polls;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a poll is for; each has a form, a paper and a way to count of its own. */
public enum Kind {
  PROPOSAL,
  ADVICE,
  CONSENT,
  CONSENSUS,
  GRADIENTS,
  CHECK,
  COUNT,
  QUESTION,
  CHOICE,
  SCORE,
  DOTS,
  RANKED,
  GRADES,
  TIME,
  BUDGET,
  SORTITION;

  /** In addresses, keys and JSON: small letters. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Kind> read(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equalsIgnoreCase(word)).findFirst();
  }

  /** One position of several about one proposal. */
  public boolean positions() {
    return ordinal() <= COUNT.ordinal();
  }

  /** Objections are ruled on. */
  public boolean objections() {
    return this == CONSENT || this == CONSENSUS;
  }

  /** Paper for choosing, so that shares can be tested. */
  public boolean tested() {
    return this == PROPOSAL || this == GRADIENTS || this == CHECK || this == CHOICE;
  }

  /** Whether somebody else can answer for a member; nobody objects, takes part, comes or explains for another. */
  public boolean delegable() {
    return tested() || this == ADVICE || this == SCORE || this == DOTS || this == RANKED || this == GRADES || this == BUDGET;
  }

  /** Whether there are options to write down. */
  public boolean options() {
    return this != QUESTION && this != SORTITION;
  }
}
