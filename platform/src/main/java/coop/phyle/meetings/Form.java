package coop.phyle.meetings;

/** How people meet, or how one of them comes. */
public enum Form {
  IN_PERSON,
  ONLINE,
  HYBRID
}
