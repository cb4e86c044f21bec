package coop.phyle.kernel.tally.read;

import coop.phyle.kernel.tally.election.Slate;
import coop.phyle.kernel.tally.pattern.Marks;
import coop.phyle.kernel.tally.pattern.Rankings;
import java.io.IOException;
import java.io.Writer;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** PrefLib as {@link PrefLibFile} reads it. An empty rank is a pair of braces. */
final class PrefLibWriter {
  private static final int MOST_CATEGORIES = 1_000;

  private PrefLibWriter() {}

  static void write(Slate slate, Rankings ballots, Writer out) throws IOException {
    head(slate, type(slate.size(), ballots), ballots.ballots(), out);
    out.write("# NUMBER UNIQUE ORDERS: " + ballots.size() + "\n");
    names("ALTERNATIVE", slate.names(), out);
    for (var p = 0; p < ballots.size(); p++) {
      out.write(ballots.count(p) + ": " + order(ballots, p) + "\n");
    }
  }

  static void write(Slate slate, Marks ballots, Writer out) throws IOException {
    var highest = ballots.patterns().stream().flatMap(pattern -> pattern.marks().stream()).mapToInt(mark -> mark).max().orElse(0);
    if (highest >= MOST_CATEGORIES) {
      throw new Unwritable("PrefLib holds marks as categories, at most " + MOST_CATEGORIES + " of them, and the highest mark is " + highest);
    }
    head(slate, "cat", ballots.ballots(), out);
    out.write("# NUMBER UNIQUE PREFERENCES: " + ballots.patterns().size() + "\n");
    out.write("# NUMBER CATEGORIES: " + (highest + 1) + "\n");
    names("CATEGORY", IntStream.rangeClosed(0, highest).mapToObj(i -> String.valueOf(highest - i)).toList(), out);
    names("ALTERNATIVE", slate.names(), out);
    for (var pattern : ballots.patterns()) {
      var categories = IntStream.rangeClosed(0, highest).mapToObj(i -> category(pattern, highest - i)).collect(Collectors.joining(","));
      out.write(pattern.count() + ": " + categories + "\n");
    }
  }

  private static void head(Slate slate, String type, BigInteger ballots, Writer out) throws IOException {
    out.write("# FILE NAME: ballots." + type + "\n# TITLE: " + BallotFormats.plain(slate.title()) + "\n# DESCRIPTION: \n# DATA TYPE: " + type + "\n");
    out.write("# NUMBER ALTERNATIVES: " + slate.size() + "\n# NUMBER VOTERS: " + ballots + "\n");
  }

  private static void names(String what, Iterable<String> names, Writer out) throws IOException {
    var number = 0;
    for (var name : names) {
      out.write("# " + what + " NAME " + ++number + ": " + BallotFormats.plain(name) + "\n");
    }
  }

  private static String type(int candidates, Rankings ballots) {
    var ties = false;
    var complete = true;
    for (var p = 0; p < ballots.size(); p++) {
      var named = new HashSet<Integer>();
      for (var i = ballots.start(p); i < ballots.end(p); i++) {
        var token = ballots.token(i);
        ties |= token != Rankings.SKIP && Rankings.tied(token);
        if (token != Rankings.SKIP && !named.add(Rankings.candidate(token))) {
          throw new Unwritable("an order of PrefLib names no one twice, and a ballot names candidate " + (Rankings.candidate(token) + 1) + " twice");
        }
      }
      complete &= named.size() == candidates;
    }
    return (ties ? "to" : "so") + (complete ? "c" : "i");
  }

  private static String order(Rankings ballots, int pattern) {
    var order = new StringBuilder();
    for (var i = ballots.start(pattern); i < ballots.end(pattern); i++) {
      var token = ballots.token(i);
      var skip = token == Rankings.SKIP;
      var tied = !skip && Rankings.tied(token);
      var next = i + 1 < ballots.end(pattern) ? ballots.token(i + 1) : Rankings.SKIP;
      var tiedToNext = next != Rankings.SKIP && Rankings.tied(next);
      order.append(i == ballots.start(pattern) ? "" : ",").append(!skip && !tied && tiedToNext ? "{" : "");
      order.append(skip ? "{}" : String.valueOf(Rankings.candidate(token) + 1));
      order.append(tied && !tiedToNext ? "}" : "");
    }
    return order.toString();
  }

  private static String category(Marks.Pattern pattern, int mark) {
    var in = IntStream.range(0, pattern.marked().size()).filter(i -> pattern.marks().get(i) == mark)
        .mapToObj(i -> String.valueOf(pattern.marked().get(i) + 1)).toList();
    return in.size() == 1 ? in.getFirst() : "{" + String.join(",", in) + "}";
  }
}
