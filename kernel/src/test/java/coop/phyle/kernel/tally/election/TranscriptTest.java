package coop.phyle.kernel.tally.election;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.ClassId;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TranscriptTest {
  private static final Slate SLATE = Slate.of("Board", List.of("Aina", "Bru"));

  private static final Count COUNT = new Count(
      "scottish", 1, BigInteger.valueOf(10), 3, Optional.of(whole(6)), List.of(1),
      List.of(new Tie(2, Tie.Question.EXCLUDE, List.of(0, 1), List.of(1, 0), Tie.By.LOT, new TreeMap<>(Map.of(0, "aa", 1, "bb")))),
      List.of(
          new Stage.Round(1, Stage.Act.FIRST_PREFERENCES, List.of(whole(5), whole(5)), Fraction.ZERO, Fraction.ZERO, Optional.of(whole(6)), List.of(), List.of(), List.of()),
          new Stage.Round(2, Stage.Act.EXCLUSION, List.of(Fraction.ZERO, Fraction.of(1999999, 200000)), Fraction.ZERO, Fraction.of(1, 200000), Optional.empty(), List.of(1), List.of(0),
              List.of(new Stage.Transfer(0, Optional.of(1), whole(5)), new Stage.Transfer(0, Optional.empty(), Fraction.of(1, 3)))),
          new Stage.Pairs("Winning votes", List.of(List.of(whole(0), whole(4)), List.of(whole(6), whole(0)))),
          new Stage.Table("Means", List.of("mean", "votes"), List.of(List.of(Fraction.of(7, 3), whole(3)), List.of(whole(2), whole(4)))),
          new Stage.Remark("beats-status-quo", List.of(1), List.of(whole(6))),
          new Stage.Purchase(1, 0, Fraction.of(1, 3), whole(3), whole(900), whole(100))),
      Optional.empty());

  @Test
  void machinesGetEveryFigureExactly() {
    assertThat(TranscriptJson.of(COUNT, SLATE).toString()).isEqualTo(
        """
        {"method":"scottish","seats":1,"ballots":10,"distinct":3,"quota":6,"elected":[2],"electedNames":["Bru"],\
        "ties":[{"stage":2,"question":"exclude","tied":[1,2],"order":[2,1],"by":"lot","tickets":["aa","bb"]}],"stages":[\
        {"stage":1,"act":"first-preferences","votes":[5,5],"exhausted":0,"lost":0,"quota":6,"elected":[],"excluded":[],"transfers":[]},\
        {"stage":2,"act":"exclusion","votes":[0,9.999995],"exhausted":0,"lost":0.000005,"quota":null,"elected":[2],"excluded":[1],\
        "transfers":[{"from":1,"to":2,"votes":5},{"from":1,"to":null,"votes":"1/3"}]},\
        {"pairs":"Winning votes","beats":[[0,4],[6,0]]},\
        {"table":"Means","columns":["mean","votes"],"rows":[["7/3",3],[2,4]]},\
        {"remark":"beats-status-quo","candidates":[2],"figures":[6]},\
        {"purchase":1,"project":1,"rho":"1/3","supporters":3,"cost":900,"left":100}]}""");
  }

  @Test
  void anAbsentClassIsTold() {
    var inquorate = new Count("irv", 1, BigInteger.TEN, 1, Optional.empty(), List.of(), List.of(), List.of(), Optional.of(new ClassId("workers")));
    assertThat(TranscriptJson.of(inquorate, SLATE).text("inquorate")).isEqualTo("workers");
    assertThat(TranscriptText.of(inquorate, SLATE)).contains("nobody voted in the class workers").contains("Nobody is elected");
  }

  @Test
  void peopleGetTables() {
    assertThat(TranscriptText.of(COUNT, SLATE)).isEqualTo(
        """
        Board · scottish
        10 ballots, 3 of them different; 1 seat
        Quota 6

        Stage 1: first preferences
          1 Aina     5
          2 Bru      5
          exhausted  0

        Stage 2: exclusion: 1 Aina
          1 Aina            0.000000  -5.000000  excluded
          2 Bru             9.999995  +4.999995   elected
          exhausted         0.000000
          lost by rounding  0.000005  +0.000005

        Winning votes
                  1  2
          1 Aina  0  4
          2 Bru   6  0

        Means
                         mean  votes
          1 Aina  2.333333333      3
          2 Bru   2.000000000      4

        beats status quo: 2 Bru (6)

        1. buy 1 Aina for 900: 0.333333333 a unit from 3 supporters; 100 left

        Tie in stage 2 (exclude): 1 Aina, 2 Bru: by lot, strongest first: 2 Bru, 1 Aina
          aa 1 Aina
          bb 2 Bru

        Elected: 2 Bru
        """);
  }

  @Test
  void figuresStayExact() {
    assertThat(Figures.exact(Fraction.of(1, 8))).isEqualTo("0.125");
    assertThat(Figures.exact(Fraction.of(-7, 50))).isEqualTo("-0.14");
    assertThat(Figures.exact(Fraction.of(1, 6))).isEqualTo("1/6");
    assertThat(Figures.exact(new Fraction(BigInteger.ONE, BigInteger.TWO.pow(61)))).contains("/");
    assertThat(Figures.exact(new Fraction(BigInteger.ONE, BigInteger.TWO.pow(60)))).startsWith("0.000000000000000000867").hasSize(62);
    assertThat(Figures.json(new Fraction(BigInteger.TEN.pow(70), BigInteger.ONE))).isInstanceOf(Json.Str.class);
    assertThat(Figures.rounded(Fraction.of(5, 2), 0)).isEqualTo("3");
  }

  private static Fraction whole(long number) {
    return Fraction.of(number, 1);
  }
}
