package coop.phyle.kernel.tally.ranked;

import coop.phyle.kernel.tally.ClassId;
import coop.phyle.kernel.tally.election.Contest;
import coop.phyle.kernel.tally.election.Lot;
import coop.phyle.kernel.tally.election.Slate;
import coop.phyle.kernel.tally.pattern.RankingBox;
import coop.phyle.kernel.tally.pattern.Rankings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Ballots in writing: "5 A=BC-D" is five ballots with A and B first, C next, a rank left empty, then D. "2:5 A" are five of the class number 2. */
final class Papers {
  private Papers() {}

  static Rankings of(int candidates, String... lines) {
    return of(candidates, List.of(), List.of(lines));
  }

  static Rankings of(int candidates, List<ClassId> classes, List<String> lines) {
    var box = new RankingBox(candidates, classes);
    for (var line : lines) {
      var words = (line + " ").split(" ", -1);
      var colon = words[0].indexOf(':');
      var tokens = tokens(words[1]);
      box.add(Integer.parseInt("0" + words[0].substring(0, colon + 1).replace(":", "")), tokens, tokens.length, Long.parseLong(words[0].substring(colon + 1)));
    }
    return box.sealed();
  }

  private static char[] tokens(String ranks) {
    var tokens = new ArrayList<Integer>();
    for (var i = 0; i < ranks.length(); i++) {
      switch (ranks.charAt(i)) {
        case '=' -> tokens.add(ranks.charAt(++i) - 'A' | Rankings.TIED);
        case '-' -> tokens.add((int) Rankings.SKIP);
        default -> tokens.add(ranks.charAt(i) - 'A');
      }
    }
    var packed = new char[tokens.size()];
    IntStream.range(0, packed.length).forEach(i -> packed[i] = (char) (int) tokens.get(i));
    return packed;
  }

  static Slate slate(int candidates) {
    return Slate.of("", IntStream.range(0, candidates).mapToObj(Papers::letter).toList());
  }

  static Contest contest(int candidates, int seats) {
    return Contest.of(slate(candidates), seats, new Lot("", "test"));
  }

  static String letter(int candidate) {
    return Character.toString('A' + candidate);
  }

  static String letters(List<Integer> candidates) {
    return String.join("", candidates.stream().map(Papers::letter).toList());
  }
}
