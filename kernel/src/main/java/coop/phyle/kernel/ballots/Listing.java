package coop.phyle.kernel.ballots;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads options by their numbers, each at most once. */
final class Listing {
  private final int options;
  private final BitSet named = new BitSet();

  Listing(int options) {
    this.options = options;
  }

  Paper.Read read(String text, ChoicePaper paper) {
    if (Words.tooLong(text, options)) {
      return Paper.Read.Refused.of("voting.paper.too-long");
    }
    var words = Words.of(text);
    if (words.isEmpty()) {
      return Paper.Read.Refused.of("voting.paper.empty");
    }
    if (words.equals(List.of(Paper.BLANK)) || (words.equals(List.of(Paper.NONE)) && paper.noneOfThese())) {
      return new Paper.Read.Ballot(words.getFirst());
    }
    var fault = words.stream().map(this::name).flatMap(Optional::stream).findFirst();
    if (fault.isPresent()) {
      return fault.get();
    }
    var chosen = named.cardinality();
    if (chosen < paper.least() || chosen > paper.most()) {
      return Paper.Read.Refused.of(chosen < paper.least() ? "voting.paper.too-few" : "voting.paper.too-many", paper.least(), paper.most(), chosen);
    }
    return new Paper.Read.Ballot(named.stream().mapToObj(Integer::toString).collect(Collectors.joining(" ")));
  }

  Paper.Read read(String text, RankPaper paper) {
    if (Words.tooLong(text, options)) {
      return Paper.Read.Refused.of("voting.paper.too-long");
    }
    var words = Words.of(text.replace('>', ' ').replace("=", " = "));
    if (words.isEmpty()) {
      return Paper.Read.Refused.of("voting.paper.empty");
    }
    if (words.equals(List.of(Paper.BLANK))) {
      return new Paper.Read.Ballot(Paper.BLANK);
    }
    var ranks = new ArrayList<BitSet>();
    var joins = false;
    for (var i = 0; i < words.size(); i++) {
      var word = words.get(i);
      if (word.equals("=") && (i == 0 || joins || i == words.size() - 1)) {
        return Paper.Read.Refused.of("voting.paper.no-number", word);
      }
      if (!word.equals("=")) {
        var fault = name(word);
        if (fault.isPresent()) {
          return fault.get();
        }
        if (!joins) {
          ranks.add(new BitSet());
        }
        ranks.getLast().set(Integer.parseInt(word));
      }
      joins = word.equals("=");
    }
    return ranked(ranks, paper);
  }

  private Paper.Read ranked(List<BitSet> ranks, RankPaper paper) {
    if (!paper.equalRanks() && ranks.size() < named.cardinality()) {
      return Paper.Read.Refused.of("voting.paper.no-equals");
    }
    if (named.cardinality() < paper.leastRanked()) {
      return Paper.Read.Refused.of("voting.paper.too-few-ranked", paper.leastRanked(), named.cardinality());
    }
    return new Paper.Read.Ballot(ranks.stream()
        .map(rank -> rank.stream().mapToObj(Integer::toString).collect(Collectors.joining("=")))
        .collect(Collectors.joining(" ")));
  }

  /** Notes the option a word names, or says what is wrong with it. */
  private Optional<Paper.Read.Refused> name(String word) {
    if (!Words.isNumber(word)) {
      return Optional.of(Paper.Read.Refused.of("voting.paper.no-number", Words.excerpt(word)));
    }
    var option = Integer.parseInt(word);
    if (option < 1 || option > options) {
      return Optional.of(Paper.Read.Refused.of("voting.paper.no-such-option", option, options));
    }
    if (named.get(option)) {
      return Optional.of(Paper.Read.Refused.of("voting.paper.twice", option));
    }
    named.set(option);
    return Optional.empty();
  }
}
