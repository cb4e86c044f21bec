package coop.phyle.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.discussion.CardKind;
import coop.phyle.kernel.money.Fraction;
import coop.phyle.shell.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How far a whole is, from its parts. */
class TreeTest {
  private static final Answers SOMEBODY = new Answers.Alone(new PersonId(new UUID(0, 1)));

  @Test
  void aWholeIsTheExactMeanOfItsParts() {
    var tree = grow(one(1, 0, Status.IN_HAND, 90, 1), one(2, 1, Status.IN_HAND, 50, 1), one(3, 1, Status.DONE, 100, 1), one(4, 1, Status.PLANNED, 0, 1));
    assertThat(tree.progress()).isEqualTo(Fraction.of(1, 2));
    var third = grow(one(1, 0, Status.IN_HAND, 90, 1), one(2, 1, Status.DONE, 100, 1), one(3, 1, Status.PLANNED, 0, 1), one(4, 1, Status.PLANNED, 0, 1));
    assertThat(third.progress()).isEqualTo(Fraction.of(1, 3));
  }

  @Test
  void weightsCountAndWhatWasDroppedDoesNot() {
    var tree = grow(one(1, 0, Status.IN_HAND, 0, 1), one(2, 1, Status.IN_HAND, 10, 3), one(3, 1, Status.IN_HAND, 50, 4), one(4, 1, Status.DROPPED, 80, 100));
    assertThat(tree.progress()).isEqualTo(Fraction.of(230, 700));
    assertThat(tree.whole()).isTrue();
    assertThat(tree.unfinished()).isTrue();
  }

  @Test
  void aWholeWhosePartsWereAllDroppedIsAsFarAsWasNotedOfIt() {
    var tree = grow(one(1, 0, Status.IN_HAND, 40, 1), one(2, 1, Status.DROPPED, 70, 1));
    assertThat(tree.progress()).isEqualTo(Fraction.percent(40));
    assertThat(tree.whole()).isFalse();
    assertThat(Tree.mean(List.of(grow(one(1, 0, Status.DROPPED, 40, 1))))).isEmpty();
  }

  @Test
  void fourLevelsInAnyOrderGiveTheSame() {
    var random = new Random(7);
    var results = new ArrayList<>(List.of(one(1, 0, Status.IN_HAND, 0, 1)));
    for (var number = 2; number < 60; number++) {
      var whole = results.get(random.nextInt(results.size()));
      if (whole.level() < Standing.DEEPEST) {
        results.add(one(results.size() + 1, whole.number().value(), whole.level() + 1, Status.IN_HAND, random.nextInt(101), 1 + random.nextInt(9)));
      }
    }
    var progress = Tree.grow(results).getFirst().progress();
    Collections.shuffle(results, random);
    assertThat(Tree.grow(results).getFirst().progress()).isEqualTo(progress).isBetween(Fraction.ZERO, Fraction.ONE);
    assertThat(Tree.all(Tree.grow(results))).hasSameSizeAs(results);
  }

  private static Tree grow(Standing... results) {
    return Tree.grow(List.of(results)).getFirst();
  }

  private static Standing one(int number, int parent, Status status, int percent, int weight) {
    return one(number, parent, parent == 0 ? 1 : 2, status, percent, weight);
  }

  private static Standing one(int number, int parent, int level, Status status, int percent, int weight) {
    var wording = new Wording("Result", "", SOMEBODY, Optional.<LocalDate>empty(), Optional.empty(), weight);
    var above = parent == 0 ? Optional.<ResultNumber>empty() : Optional.of(new ResultNumber(parent));
    return new Standing(new ResultNumber(number), new ResultNumber(1), level, above, new Source(CardKind.DECISIONS, 1), 1, wording, status, percent);
  }
}
