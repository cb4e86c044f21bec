package coop.phyle.kernel.tally.read;

import coop.phyle.kernel.tally.pattern.Marks;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Votes of Pabulib. Alike are votes with the same text from the column of projects to the column of points. */
final class VoteLines implements BallotLines {
  private static final int HIGHEST_MARK = 1_000_000_000;
  private static final String POINTS = "points from 0 to " + HIGHEST_MARK;

  private final Map<String, Integer> places;
  private final int voteColumn;
  private final int pointsColumn;
  private final int idColumn;
  private final boolean ordinal;
  private final Marks.Box box;
  private final @Nullable Integer[] marks;
  private int[] voted = new int[16];

  /** Columns count from 0; −1 where there are no points. */
  VoteLines(Map<String, Integer> places, int voteColumn, int pointsColumn, int idColumn, String type, Marks.Box box) {
    this.places = places;
    this.voteColumn = voteColumn;
    this.pointsColumn = pointsColumn;
    this.idColumn = idColumn;
    this.ordinal = type.equals("ordinal");
    this.box = box;
    this.marks = new @Nullable Integer[places.size()];
  }

  @Override
  public void cut(Cursor line) {
    var first = pointsColumn < 0 ? voteColumn : Math.min(voteColumn, pointsColumn);
    var last = Math.max(voteColumn, pointsColumn);
    var start = line.at;
    var idFrom = start;
    var idTo = start;
    var end = start;
    for (var column = 0; column <= Math.max(last, idColumn); column++) {
      if (column > 0 && !line.take(';')) {
        throw new BadLine("at least " + (Math.max(last, idColumn) + 1) + " cells", String.valueOf(column));
      }
      start = column == first ? line.at : start;
      Cells.id(line, ';');
      idFrom = column == idColumn ? line.idFrom : idFrom;
      idTo = column == idColumn ? line.idTo : idTo;
      end = column == last ? line.at : end;
    }
    line.to = end;
    line.at = start;
    line.idFrom = idFrom;
    line.idTo = idTo;
  }

  @Override
  public void add(Cursor line, int classIndex, long count) {
    Arrays.fill(marks, null);
    var end = line.to;
    var votes = 0;
    var pointsAt = -1;
    var pointsTo = -1;
    var first = pointsColumn < 0 ? voteColumn : Math.min(voteColumn, pointsColumn);
    for (var column = first; column <= Math.max(voteColumn, pointsColumn); column++) {
      line.to = end;
      Cells.id(line, ';');
      var next = line.at + 1;
      if (column == voteColumn) {
        line.at = line.idFrom;
        line.to = line.idTo;
        votes = projects(line);
      } else if (column == pointsColumn) {
        pointsAt = line.idFrom;
        pointsTo = line.idTo;
      }
      line.at = next;
    }
    if (pointsColumn >= 0) {
      line.at = pointsAt;
      line.to = pointsTo;
      points(line, votes);
    }
    box.add(classIndex, marks, count);
  }

  private int projects(Cursor line) {
    var votes = 0;
    line.spaces();
    while (!line.done()) {
      var start = line.at;
      var place = places.get(line.upTo(",").strip());
      if (place == null || marks[place] != null) {
        line.at = start;
        throw line.bad("a project of the list, once");
      }
      voted = votes < voted.length ? voted : Arrays.copyOf(voted, votes * 2);
      voted[votes] = place;
      marks[place] = ordinal ? marks.length - votes : 1;
      votes++;
      if (line.take(',') && line.done()) {
        throw line.bad("a project after the comma");
      }
    }
    return votes;
  }

  private void points(Cursor line, int votes) {
    for (var i = 0; i < votes; i++) {
      if (i > 0 && !line.take(',')) {
        throw line.bad(votes + " points, as many as projects");
      }
      line.spaces();
      marks[voted[i]] = (int) line.number(HIGHEST_MARK, POINTS);
      line.spaces();
    }
    line.spaces();
    if (!line.done()) {
      throw line.bad(votes + " points, as many as projects");
    }
  }
}
