package coop.phyle.hooks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a hook may be told of: kinds of acts, by how they begin. */
public enum Topic {
  DECISIONS("decision-"),
  POLLS("poll-", "lots-"),
  INITIATIVES("question-"),
  ELECTIONS("election-"),
  MEETINGS("meeting-", "minutes-"),
  MEMBERS("member-"),
  OFFICERS("officer-"),
  CIRCLES("circle-"),
  STATUTES("statutes-"),
  MONEY("entry-", "share-");

  private final List<String> beginnings;

  Topic(String... beginnings) {
    this.beginnings = List.of(beginnings);
  }

  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Topic> read(String text) {
    return Arrays.stream(values()).filter(topic -> topic.text().equals(text)).findFirst();
  }

  boolean covers(String kind) {
    return beginnings.stream().anyMatch(kind::startsWith);
  }
}
