package coop.phyle.circles;

/** How one comes into a circle, and who reads what it says. */
public enum Openness {
  /** Every member of the co-op reads and joins. */
  OPEN,
  /** Every member of the co-op reads; joining waits for a coordinator's word. */
  REQUEST,
  /** Only those who sit in it read; coordinators seat them. */
  INVITATION
}
