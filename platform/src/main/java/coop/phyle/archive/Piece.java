package coop.phyle.archive;

import coop.phyle.documents.FileType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One thing with all its parts, as one reader sees it.
 *
 * @param at when it began
 * @param facts always the same names in the same order for a kind, so that they are columns
 * @param texts what was written, read while it is gone through
 */
public record Piece(int number, String title, Instant at, List<Datum> facts, Iterable<Text> texts, List<Sheet> sheets) {
  public Piece {
    facts = List.copyOf(facts);
    sheets = List.copyOf(sheets);
  }

  /**
   * Something written.
   *
   * @param part what it is to the piece: body, comment, initiative, statement, minutes, version, outcome
   * @param number within its part
   * @param answers number of the comment it answers
   * @param by name of the author; empty where there is none to tell
   * @param at when it was written as it stands
   * @param body Markdown; empty where it was taken back
   * @param reactions how many reacted how
   */
  public record Text(
      String part, int number, Optional<Integer> answers, String by, Instant at, String body, boolean withdrawn, Map<String, Integer> reactions, List<Enclosed> files) {
    public static Text of(String part, int number, String by, Instant at, String body) {
      return new Text(part, number, Optional.empty(), by, at, body, false, Map.of(), List.of());
    }
  }

  /** A file that came with a text. @param id for {@link Archived#bytes} */
  public record Enclosed(String id, String name, String type, int size) {
    /** Its name in an archive: nothing in it can lead out of its folder or be opened as a page, and no two are the same. */
    public String path() {
      return FileType.fitting(id + "-" + name.replaceAll("[^\\p{L}\\p{N}._ -]", "_").replaceAll("^[.\\s]+|[.\\s]+$", ""), type);
    }
  }

  /** A table. @param rows each with the same names in the same order */
  public record Sheet(String name, List<List<Datum>> rows) {}
}
