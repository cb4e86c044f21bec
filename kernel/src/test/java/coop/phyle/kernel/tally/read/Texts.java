package coop.phyle.kernel.tally.read;

import coop.phyle.kernel.tally.pattern.Marks;
import coop.phyle.kernel.tally.pattern.Rankings;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Reads texts in tests, and shows ballots as text: "0:3>1=2>-" is class 0 and candidates from 1. */
final class Texts {
  static final Reading RANKINGS = Reading.of(Reading.Wanted.RANKINGS).with(1);
  static final Reading MARKS = Reading.of(Reading.Wanted.MARKS).with(1);

  private Texts() {}

  static ReadFile read(String text, Reading options) {
    return read(text.getBytes(StandardCharsets.UTF_8), options);
  }

  static ReadFile read(byte[] bytes, Reading options) {
    return BallotFile.read("votes", new ByteArrayInputStream(bytes), options);
  }

  static ReadFile.Ranked ranked(String text) {
    return (ReadFile.Ranked) read(text, RANKINGS);
  }

  static ReadFile.Marked marked(String text) {
    return (ReadFile.Marked) read(text, MARKS);
  }

  static ReadFile.Budget budget(String text) {
    return (ReadFile.Budget) read(text, MARKS);
  }

  static Map<String, Long> ballots(ReadFile file) {
    return switch (file) {
      case ReadFile.Ranked ranked -> ballots(ranked.ballots());
      case ReadFile.Marked marked -> ballots(marked.ballots());
      case ReadFile.Budget budget -> ballots(budget.ballots());
    };
  }

  static Map<String, Long> ballots(Rankings rankings) {
    var ballots = new TreeMap<String, Long>();
    for (var p = 0; p < rankings.size(); p++) {
      var text = new StringBuilder(rankings.classOf(p) + ":");
      for (var i = rankings.start(p); i < rankings.end(p); i++) {
        var token = rankings.token(i);
        var skip = token == Rankings.SKIP;
        text.append(i == rankings.start(p) ? "" : !skip && Rankings.tied(token) ? "=" : ">");
        text.append(skip ? "-" : Rankings.candidate(token) + 1);
      }
      ballots.merge(text.toString(), rankings.count(p), Math::addExact);
    }
    return ballots;
  }

  static Map<String, Long> ballots(Marks marks) {
    var ballots = new TreeMap<String, Long>();
    for (var pattern : marks.patterns()) {
      var text = new StringBuilder(pattern.classIndex() + ":");
      for (var i = 0; i < pattern.marked().size(); i++) {
        text.append(i == 0 ? "" : " ").append(pattern.marked().get(i) + 1).append('=').append(pattern.marks().get(i));
      }
      ballots.merge(text.toString(), pattern.count(), Math::addExact);
    }
    return ballots;
  }
}
