package coop.phyle.kernel.ballots.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import coop.phyle.kernel.ballots.ChoicePaper;
import coop.phyle.kernel.ballots.Paper;
import coop.phyle.kernel.ballots.RankPaper;
import coop.phyle.kernel.json.InvalidJson;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.ClassId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Random polls counted ballot by ballot, the way people would at a table. */
class PaperCountPropertyTest {
  private record Slip(ClassId inClass, String said) {}

  @Test
  void votesAndSharesAreThoseOfALoopOverBallots() {
    var random = new Random(11);
    for (var round = 0; round < 300; round++) {
      var options = 1 + random.nextInt(5);
      var paper = new ChoicePaper(options, random.nextInt(2), 1 + random.nextInt(options), random.nextBoolean());
      var slips = slips(random, random.nextInt(30), () -> random.nextInt(8) == 0 ? Paper.BLANK : some(random, options, paper.most()));
      var roll = slips.size() + 1L + random.nextInt(5);
      var result = PaperCount.count(polled(paper, slips, roll, random), CountRule.of(new Method.Positions()), Polls.terms(options));
      var said = slips.stream().filter(slip -> !slip.said().equals(Paper.BLANK)).count();
      for (var figure : result.figures()) {
        var votes = slips.stream().filter(slip -> Arrays.asList(slip.said().split(" ")).contains("" + figure.option())).count();
        assertThat(figure.ballots()).isEqualTo(votes);
        assertThat(figure.ofVotes()).isEqualTo(said == 0 ? Fraction.ZERO : Fraction.of(votes, said));
        assertThat(figure.ofEligible()).isEqualTo(Fraction.of(votes, roll * 2));
      }
      assertThat(result.blank()).isEqualTo(slips.size() - said);
    }
  }

  /** With equal ranks: an option preferred by most to each other option, where there is one, is what both Condorcet methods choose. */
  @Test
  void whoBeatsEverybodyIsChosen() {
    var random = new Random(12);
    var found = 0;
    for (var round = 0; round < 300; round++) {
      var slips = slips(random, 1 + random.nextInt(25), () -> ranking(random));
      var winner = IntStream.rangeClosed(1, 4).filter(a -> IntStream.rangeClosed(1, 4).allMatch(b -> a == b || prefer(slips, a, b) > prefer(slips, b, a))).boxed().findFirst();
      var polled = polled(new RankPaper(4, 1, true), slips, slips.size(), random);
      for (var ordering : List.of(Method.Ordering.SCHULZE, Method.Ordering.RANKED_PAIRS)) {
        var result = PaperCount.count(polled, CountRule.of(new Method.Ranked(ordering, 1)), Polls.terms(4));
        winner.ifPresent(option -> assertThat(result.chosen()).containsExactly(option));
      }
      found += winner.isPresent() ? 1 : 0;
    }
    assertThat(found).isGreaterThan(150);
  }

  @Test
  void theOrderBallotsCameInChangesNothing() {
    var random = new Random(13);
    var slips = slips(random, 60, () -> ranking(random));
    var one = polled(new RankPaper(4, 1, true), slips, 60, new Random(1));
    Collections.shuffle(slips, random);
    var other = polled(new RankPaper(4, 1, true), slips, 60, new Random(2));
    assertThat(other.hash()).isEqualTo(one.hash());
    assertThat(Polled.read(Json.parseObject(one.write().toString()))).isEqualTo(one);
    for (var ordering : Method.Ordering.values()) {
      var rule = CountRule.of(new Method.Ranked(ordering, 2));
      assertThat(PaperCount.count(other, rule, Polls.terms(4)).json().toString())
          .isEqualTo(PaperCount.count(one, rule, Polls.terms(4)).json().toString());
    }
  }

  @Test
  void rulesComeBackFromTheirWriting() {
    var rules = new ArrayList<CountRule>();
    var tests = new ArrayList<Share>();
    for (var base : Share.Base.values()) {
      for (var sense : Share.Sense.values()) {
        tests.add(new Share(2, base, base != Share.Base.NUMBER, sense, base == Share.Base.NUMBER ? Fraction.of(5, 1) : Fraction.of(2, 3)));
      }
    }
    rules.add(new CountRule(new Method.Positions(), Polls.HALF, tests));
    rules.add(CountRule.of(new Method.Consent(new TreeSet<>(List.of(2, 3)))));
    Arrays.stream(Method.Ordering.values()).map(ordering -> CountRule.of(new Method.Ranked(ordering, 3))).forEach(rules::add);
    Arrays.stream(Method.Marking.values()).map(marking -> CountRule.of(new Method.Marked(marking, 1))).forEach(rules::add);
    Arrays.stream(Method.Purse.values()).map(purse -> CountRule.of(new Method.Buying(purse, List.of(5L, 7L), 9))).forEach(rules::add);
    for (var rule : rules) {
      assertThat(CountRule.read(Json.parseObject(rule.write().toString()))).isEqualTo(rule);
    }
    var names = rules.stream().map(rule -> rule.write().object("method").text("by")).toList();
    assertThat(names).doesNotHaveDuplicates().contains("meek-prf", "score-of-those-who-marked", "equal-shares", "consent");
    assertThatExceptionOfType(InvalidJson.class).isThrownBy(
        () -> CountRule.read(Json.parseObject(rules.getFirst().write().toString().replace("positions", "acclamation"))));
  }

  private static List<Slip> slips(Random random, int number, java.util.function.Supplier<String> said) {
    return IntStream.range(0, number).mapToObj(i -> new Slip(random.nextBoolean() ? Polls.WORKERS : Polls.USERS, said.get()))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static Polled polled(Paper paper, List<Slip> slips, long eligible, Random random) {
    var said = new TreeMap<ClassId, TreeMap<String, Long>>(random.nextBoolean() ? null : Collections.reverseOrder());
    slips.forEach(slip -> said.computeIfAbsent(slip.inClass(), id -> new TreeMap<>()).merge(slip.said(), 1L, Long::sum));
    return Polled.of(paper, Map.of(Polls.WORKERS, eligible, Polls.USERS, eligible), said);
  }

  private static String some(Random random, int options, int most) {
    var all = new ArrayList<>(IntStream.rangeClosed(1, options).boxed().toList());
    Collections.shuffle(all, random);
    return all.subList(0, 1 + random.nextInt(most)).stream().sorted().map(String::valueOf).collect(Collectors.joining(" "));
  }

  private static String ranking(Random random) {
    var all = new ArrayList<>(List.of(1, 2, 3, 4));
    Collections.shuffle(all, random);
    var text = new StringBuilder();
    for (var option : all.subList(0, 1 + random.nextInt(4))) {
      text.append(text.isEmpty() ? "" : random.nextInt(3) == 0 ? "=" : " ").append(option);
    }
    return ((Paper.Read.Ballot) new RankPaper(4, 1, true).read(text.toString())).canonical();
  }

  private static long prefer(List<Slip> slips, int a, int b) {
    return slips.stream().filter(slip -> rank(slip.said(), a) < rank(slip.said(), b)).count();
  }

  private static int rank(String said, int option) {
    var ranks = said.split(" ");
    return IntStream.range(0, ranks.length).filter(i -> Arrays.asList(ranks[i].split("=")).contains("" + option)).findFirst().orElse(99);
  }
}
