package coop.phyle.kernel.tally.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What BLT says about candidates by their numbers or nicknames: lines with −n, and options in brackets. */
final class BltOptions {
  private final int candidates;
  private final Map<String, Integer> nicks = new HashMap<>();
  private final TreeSet<Integer> withdrawn = new TreeSet<>();
  private List<Integer> tieOrder = List.of();

  BltOptions(int candidates) {
    this.candidates = candidates;
  }

  Map<String, Integer> nicks() {
    return nicks;
  }

  TreeSet<Integer> withdrawn() {
    return withdrawn;
  }

  List<Integer> tieOrder() {
    return tieOrder;
  }

  /** Takes the words within a pair of brackets. */
  void option(List<String> words) {
    var values = words.subList(1, words.size());
    switch (words.getFirst()) {
      case "nick" -> nicknames(values);
      case "tie" -> ties(values);
      case "withdrawn" -> values.forEach(this::withdraw);
      case "droop" -> {
        // Settings of another program's counting rules.
      }
      default -> throw new BadLine("the option nick, tie, withdrawn or droop", words.getFirst());
    }
  }

  void withdraw(String word) {
    withdrawn.add(candidate(word));
  }

  void ties(List<String> values) {
    var order = values.stream().map(this::candidate).toList();
    if (order.size() != candidates || new TreeSet<>(order).size() != candidates) {
      throw new BadLine("an order of ties with each candidate once", String.join(" ", values));
    }
    tieOrder = order;
  }

  private void nicknames(List<String> values) {
    if (values.size() != candidates) {
      throw new BadLine(candidates + " nicknames", String.valueOf(values.size()));
    }
    for (var nick : values) {
      if (nick.matches("[0-9(\"#-].*|.*=.*") || nicks.put(Names.checked(nick), nicks.size()) != null) {
        throw new BadLine("nicknames that begin with a letter, each once", nick);
      }
    }
  }

  private int candidate(String word) {
    var nick = nicks.get(word);
    var expected = "a candidate from 1 to " + candidates;
    var number = nick == null ? (int) Names.number(word, candidates, expected) - 1 : nick;
    if (number < 0) {
      throw new BadLine(expected, word);
    }
    return number;
  }
}
