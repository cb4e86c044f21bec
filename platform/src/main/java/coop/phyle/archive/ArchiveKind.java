package coop.phyle.archive;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of things a co-op deliberates on, in the order of an archive. Each is a folder of it and the end of an address. */
public enum ArchiveKind {
  THREADS,
  DECISIONS,
  INITIATIVES,
  POLLS,
  ELECTIONS,
  SELECTIONS,
  MEETINGS,
  POLICIES,
  OUTCOMES;

  /** In small letters; its name in words is {@code archive.kind.} and this. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<ArchiveKind> read(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}
