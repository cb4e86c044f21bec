package coop.phyle.kernel.tally;

/** What a ballot on a resolution may say. */
public enum Choice {
  FOR,
  AGAINST,
  ABSTAIN
}
