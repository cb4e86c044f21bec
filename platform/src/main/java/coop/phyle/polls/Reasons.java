package coop.phyle.polls;

/** Whether answers come with reasons; they never do in secret polls. */
public enum Reasons {
  OFF,
  OPTIONAL,
  REQUIRED;

  /** Characters of a reason. */
  public static final int LONGEST = 500;
}
