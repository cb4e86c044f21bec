package coop.phyle.polls;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Options one a line, parts divided by a bar: "label | meaning | icon"; in budgets "label | cost | meaning"; for a time "2026-12-01 18:30 | remark".
 */
final class ChoiceLines {
  static final int LONGEST_LABEL = 120;
  static final int LONGEST_MEANING = 400;
  static final int LONGEST_ICON = 12;
  static final int MOST = 200;
  /** Fields for a time. */
  public static final int SLOTS = 6;
  private static final String OPTIONS = "options";

  private ChoiceLines() {}

  static List<Choice> read(Kind kind, Entered entered) {
    var choices = new ArrayList<Choice>();
    var labels = new HashSet<String>();
    for (var line : lines(kind, entered)) {
      var parts = List.of(line.split("\\|", 3)).stream().map(String::strip).toList();
      if (tooLong(parts)) {
        entered.fault(OPTIONS, "polls.problem.option-long", choices.size() + 1, LONGEST_LABEL, LONGEST_MEANING, LONGEST_ICON);
      } else if (!labels.add(parts.getFirst().toLowerCase(java.util.Locale.ROOT))) {
        entered.fault(OPTIONS, "polls.problem.option-twice", parts.getFirst());
      } else {
        choice(kind, parts, entered).ifPresentOrElse(choices::add, () -> entered.fault(OPTIONS, fault(kind), line));
      }
    }
    var least = kind.positions() || kind == Kind.BUDGET || kind == Kind.TIME ? 1 : 2;
    if (entered.problems().isEmpty() && (choices.size() < least || choices.size() > MOST)) {
      entered.fault(OPTIONS, "polls.problem.options", least, MOST);
    }
    return choices;
  }

  /** For a time also what stands in the fields {@code slot1} to {@code slot6}, in the order of time. */
  private static List<String> lines(Kind kind, Entered entered) {
    var lines = entered.text(OPTIONS).lines().map(String::strip).filter(one -> !one.isEmpty());
    var slots = IntStream.rangeClosed(1, SLOTS).mapToObj(slot -> entered.text("slot" + slot)).filter(slot -> kind == Kind.TIME && !slot.isEmpty());
    return kind == Kind.TIME ? Stream.concat(slots, lines).map(line -> line.replaceFirst("T", " ")).distinct().sorted().toList() : lines.toList();
  }

  private static Optional<Choice> choice(Kind kind, List<String> parts, Entered entered) {
    return switch (kind) {
      case TIME -> entered.moment(parts.getFirst())
          .map(slot -> new Choice(parts.getFirst().replace('T', ' '), part(parts, 1), "", OptionalLong.empty(), Optional.of(slot)));
      case BUDGET -> {
        var cost = Entered.money(part(parts, 1));
        yield cost.isPresent() ? Optional.of(new Choice(parts.getFirst(), part(parts, 2), "", cost, Optional.empty())) : Optional.empty();
      }
      default -> Optional.of(Choice.of(parts.getFirst(), part(parts, 1), part(parts, 2)));
    };
  }

  private static boolean tooLong(List<String> parts) {
    return parts.getFirst().isEmpty() || parts.getFirst().length() > LONGEST_LABEL || part(parts, 1).length() > LONGEST_MEANING
        || part(parts, 2).length() > LONGEST_MEANING;
  }

  private static String fault(Kind kind) {
    return kind == Kind.TIME ? "polls.problem.option-time" : "polls.problem.option-cost";
  }

  private static String part(List<String> parts, int place) {
    return place < parts.size() ? parts.get(place) : "";
  }
}
