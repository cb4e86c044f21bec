package coop.phyle.kernel.tally.read;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.election.Slate;
import coop.phyle.kernel.tally.pattern.Marks;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Participatory budgets in the format of Pabulib: sections META, PROJECTS and VOTES, cells between semicolons. */
final class PabulibFile {
  private static final Pattern AMOUNT = Pattern.compile("([0-9]{1,15})(?:[.,]([0-9]{1,6}))?");

  private static final int MOST_META = 1_000;

  private final Source source;
  private final Input input;
  private final Map<String, String> meta = new TreeMap<>();
  private final Map<String, Integer> places = new HashMap<>();
  private final List<String> ids = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final List<Fraction> costs = new ArrayList<>();

  PabulibFile(Source source) {
    this.source = source;
    this.input = source.input();
  }

  ReadFile read() {
    input.next();
    cells("the line key;value");
    for (var cells = cells("PROJECTS"); !isTitle(cells, "PROJECTS"); cells = cells("PROJECTS")) {
      if (meta.size() == MOST_META) {
        throw new BadLine("PROJECTS after at most " + MOST_META + " lines", "more");
      }
      meta.put(Names.checked(cells.getFirst()), Names.remark(cells.size() > 1 ? cells.get(1) : ""));
    }
    var budget = amount(told("budget"));
    var type = told("vote_type");
    if (!type.matches("approval|ordinal|cumulative|scoring|choose-1")) {
      throw new BadLine("vote_type approval, choose-1, ordinal, cumulative or scoring", type);
    }
    var header = cells("the names of the columns of PROJECTS");
    for (var cells = cells("VOTES"); !isTitle(cells, "VOTES"); cells = cells("VOTES")) {
      project(header, cells);
    }
    var columns = cells("the names of the columns of VOTES");
    var box = new Marks.Box(ids.size(), source.options().classes().classes());
    source.ballots(new VoteLines(places, column(columns, "vote"), points(type, columns), column(columns, "voter_id"), type, box));
    var marks = box.sealed();
    checkVotes(marks.ballots());
    var slate = new Slate(meta.getOrDefault("description", ""), ids, names, List.of(), Collections.emptySortedSet(), List.of());
    return new ReadFile.Budget(slate, costs, budget, meta.getOrDefault("currency", ""), type, marks, new TreeMap<>(meta));
  }

  private void project(List<String> header, List<String> cells) {
    var id = cell(header, cells, "project_id");
    if (ids.size() == source.options().candidates()) {
      throw new BadLine("at most " + ids.size() + " projects", "more");
    }
    if (id.isEmpty() || id.indexOf(',') >= 0 || places.put(Names.checked(id), ids.size()) != null) {
      throw new BadLine("the id of a project that is not yet listed", id);
    }
    costs.add(amount(cell(header, cells, "cost")));
    var name = header.indexOf("name");
    names.add(Names.checked(name < 0 || name >= cells.size() || cells.get(name).isEmpty() ? id : cells.get(name)));
    ids.add(id);
  }

  private static int points(String type, List<String> columns) {
    return type.equals("cumulative") || type.equals("scoring") ? column(columns, "points") : -1;
  }

  private static int column(List<String> columns, String name) {
    var place = columns.indexOf(name);
    if (place < 0) {
      throw new BadLine("a column " + name, String.join(";", columns));
    }
    return place;
  }

  private static String cell(List<String> header, List<String> cells, String name) {
    var place = column(header, name);
    if (place >= cells.size()) {
      throw new BadLine("a cell for " + name, String.join(";", cells));
    }
    return cells.get(place);
  }

  private String told(String key) {
    var value = meta.get(key);
    if (value == null) {
      throw new BadLine(key + " in META", "none");
    }
    return value;
  }

  private static Fraction amount(String text) {
    var amount = AMOUNT.matcher(text);
    if (!amount.matches()) {
      throw new BadLine("an amount of at most 15 digits and 6 decimals", text);
    }
    var decimals = amount.group(2) == null ? "" : amount.group(2);
    return new Fraction(new BigInteger(amount.group(1) + decimals), BigInteger.TEN.pow(decimals.length()));
  }

  private static boolean isTitle(List<String> cells, String title) {
    return cells.getFirst().equals(title) && cells.stream().skip(1).allMatch(String::isEmpty);
  }

  /** The next line that is not blank. */
  private List<String> cells(String expected) {
    for (var next = input.next(); next != null; next = input.next()) {
      if (!next.isBlank()) {
        return Cells.of(next, ';');
      }
    }
    throw new BadLine(expected, "the end of the file");
  }

  /** A file cut off between two lines is found out by its own count of votes. */
  private void checkVotes(BigInteger votes) {
    var told = meta.getOrDefault("num_votes", "");
    if (!told.isEmpty() && !told.equals(votes.toString())) {
      throw new Unreadable(source.name(), 0, BadLine.shown(told) + " votes, as num_votes says", votes.toString());
    }
  }
}
