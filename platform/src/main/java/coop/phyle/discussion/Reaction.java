package coop.phyle.discussion;

/** What a person says to a text in one word. */
public enum Reaction {
  AGREE,
  THANKS,
  GLAD,
  UNSURE
}
