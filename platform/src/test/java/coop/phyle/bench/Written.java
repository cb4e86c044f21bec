package coop.phyle.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The page of what was measured. What ran again takes the place of its old row; all else stays as it stands, words written by hand too. */
final class Written {
  private static final String HEAD = "| what | result |\n|---|---:|";
  private final Map<String, List<String>> sections = new LinkedHashMap<>();

  record Row(String what, String result) {
    @Override
    public String toString() {
      return "| " + what + " | " + result + " |";
    }
  }

  /** @param page Markdown; each section under its {@code ##} has one table, what stands before the first is a section without a name */
  Written(String page) {
    var lines = sections.computeIfAbsent("", name -> new ArrayList<>());
    for (var line : page.stripTrailing().split("\n")) {
      if (line.startsWith("## ")) {
        lines = sections.computeIfAbsent(line.substring(3).strip(), name -> new ArrayList<>());
      } else {
        lines.add(line);
      }
    }
  }

  /**
   * @param rows what was measured and what came of it; the second of a name takes the place of the second
   * @param part which of the section's parts ran, one word
   * @param run when and how, a sentence under the table for each part
   */
  void renew(String section, String part, List<Row> rows, String run) {
    var lines = sections.computeIfAbsent(section, name -> new ArrayList<>(List.of("")));
    if (lines.stream().noneMatch(line -> line.startsWith("|"))) {
      lines.addAll(List.of(HEAD.split("\n")));
    }
    var seen = new HashMap<String, Integer>();
    rows.forEach(row -> put(lines, row, seen.merge(row.what(), 1, Integer::sum)));
    var ran = "- Last run of `" + part + "`: ";
    lines.removeIf(line -> line.startsWith(ran));
    while (lines.getLast().isBlank()) {
      lines.removeLast();
    }
    if (!lines.getLast().startsWith("- Last run of ")) {
      lines.add("");
    }
    lines.add(ran + run);
  }

  private static void put(List<String> lines, Row row, int which) {
    var start = "| " + row.what() + " |";
    var olds = IntStream.range(0, lines.size()).filter(i -> lines.get(i).startsWith(start)).toArray();
    if (olds.length >= which) {
      lines.set(olds[which - 1], row.toString());
    } else {
      lines.add(1 + IntStream.range(0, lines.size()).filter(i -> lines.get(i).startsWith("|")).max().orElseThrow(), row.toString());
    }
  }

  @Override
  public String toString() {
    return sections.entrySet().stream()
        .map(section -> (section.getKey().isEmpty() ? "" : "## " + section.getKey() + "\n") + String.join("\n", section.getValue()).stripTrailing())
        .collect(Collectors.joining("\n\n", "", "\n"));
  }
}
