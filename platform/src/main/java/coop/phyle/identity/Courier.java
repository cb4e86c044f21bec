package coop.phyle.identity;

/** Takes letters inside the running transaction and delivers them after it commits; notices implements it. */
public interface Courier {
  void post(Letter letter);
}
