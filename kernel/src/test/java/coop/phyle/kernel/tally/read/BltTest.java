package coop.phyle.kernel.tally.read;

import static coop.phyle.kernel.tally.read.Texts.ballots;
import static coop.phyle.kernel.tally.read.Texts.ranked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BltTest {
  private static final String NAMES = "\n\"Adam\"\n\"Basil\"\n\"Charlotte\"\n\"Donald\"\n\"Title\"\n";

  @Test
  void readsTheExampleOfAlgorithm123() {
    var file = ranked("4 2\n-2\n3 1 3 4 0\n4 1 3 2 0\n2 4 1 3 0\n1 2 0\n2 2 4 3 1 0\n1 3 4 2 0\n0" + NAMES);
    assertThat(file.seats()).isEqualTo(2);
    assertThat(file.slate().title()).isEqualTo("Title");
    assertThat(file.slate().names()).containsExactly("Adam", "Basil", "Charlotte", "Donald");
    assertThat(file.slate().ids()).containsExactly("1", "2", "3", "4");
    assertThat(file.slate().withdrawn()).containsExactly(1);
    assertThat(file.slate().tieOrder()).isEmpty();
    assertThat(ballots(file))
        .isEqualTo(Map.of("0:1>3>4", 3L, "0:1>3>2", 4L, "0:4>1>3", 2L, "0:2", 1L, "0:2>4>3>1", 2L, "0:3>4>2", 1L));
  }

  @Test
  void readsEqualSkippedAndBlankRanks() {
    var file = ranked("4 1\n2 3=1=2 - 4 0\n1 1=2=3 - 4 0\n1 - 0\n5 0\n1 2 - 0\n1 - 1 0\n0\n" + NAMES);
    assertThat(ballots(file)).isEqualTo(Map.of("0:1=2=3>->4", 3L, "0:", 6L, "0:2", 1L, "0:->1", 1L));
  }

  @Test
  void addsUpAlikeLinesHoweverTheyAreSpaced() {
    assertThat(ballots(ranked("\uFEFF4 1\r\n 1 1  2 0 \r\n1\t1 2 0\r\n\r\n# nothing\r\n7 1 2 0 # a pile\r\n0\r\n" + NAMES))).isEqualTo(Map.of("0:1>2", 9L));
  }

  @Test
  void readsIdsNicknamesAndOptions() {
    var file = ranked("4 1\n[nick a b c d]\n[withdrawn b 3]\n[droop rule=meek\n precision=8]\n[tie d 3\n2 1 ]\n(A 1) a d 0\n(A2) a 4 0\n3 c=b 0\n0" + NAMES);
    assertThat(ballots(file)).isEqualTo(Map.of("0:1>4", 2L, "0:2=3", 3L));
    assertThat(file.slate().withdrawn()).containsExactly(1, 2);
    assertThat(file.slate().tieOrder()).containsExactly(3, 2, 1, 0);
    assertThat(ranked("2 1\n[nick x y]\n1 x 0\n0\n").slate().names()).containsExactly("x", "y");
  }

  @Test
  void readsWhatFollowsTheBallots() {
    assertThat(ranked("2 1\n0\n\"A\" \"B # B\" # two\n=tie 2 1 0\n\"T\"\n\"source\"\n\"comment\"").slate().tieOrder()).containsExactly(1, 0);
    assertThat(ranked("2 1\n0\n\"A\" \"B # B\" # two\n=tie 2 1\n\"T\"").slate().names()).containsExactly("A", "B # B");
    assertThat(ranked("2 1\n0\n[tie 2 1]\n\"A \\\"a\\\" \\\\ \\b\"\n\"B\"").slate().names()).containsExactly("A \"a\" \\ \\b", "B");
    assertThat(ranked("2 1\n0\nJane Doe\nB\nThe title\n").slate().names()).containsExactly("Jane Doe", "B");
    assertThat(ranked("2 1\n0\nJane Doe\nB\nThe title\n").slate().title()).isEqualTo("The title");
  }

  @Test
  void findsNamesInCommentsElseNumbers() {
    var file = ranked("# Title: Board\n2 1\n# Candidate 1: Ann\n# 2. Bo\n# 3: nobody\n# 0: nobody\n1 2 0\n0\n");
    assertThat(file.slate().names()).containsExactly("Ann", "Bo");
    assertThat(file.slate().title()).isEqualTo("Board");
    assertThat(ranked("2 1\n0 # end\n# 1) Ann\n# 2 = Bo").slate().names()).containsExactly("Ann", "Bo");
    assertThat(ranked("2 1\n0\n\"Only a title\"").slate().names()).containsExactly("1", "2");
    assertThat(ranked("2 1\n0\n\"Only a title\"").slate().title()).isEqualTo("Only a title");
    assertThat(ranked("1 1\n0\n\"Ann\"").slate().names()).containsExactly("Ann");
    assertThat(ranked("0 2\n0\n\"No candidates\"").slate().title()).isEqualTo("No candidates");
  }

  @Test
  void commentsOfDroopStandAroundTheBallots() {
    var file = ranked("/* a */\n2 1 /* two */\n/* nobody */ -2 /* but one */\n1 1 0\n0\n/* names */\n\"A /* a */\"\nBo /* b */ Bee\n");
    assertThat(file.slate().names()).containsExactly("A /* a */", "Bo   Bee");
    assertThat(file.slate().withdrawn()).containsExactly(1);
  }

  @Test
  void aZeroLineMayBeSpacedAndTheLastOne() {
    assertThat(ballots(ranked("2 1\n1 2 0\n 0\t"))).hasSize(1);
    assertThat(ballots(ranked("2 1\n1 2 0\n0#\n"))).hasSize(1);
    assertThat(ballots(ranked("2 1\n0"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      4                           | 1 | the number of candidates and the number of seats | 4
      4 2 1                       | 1 | the number of candidates and the number of seats | 4 2 1
      100000000 2                 | 1 | at most 10000 candidates | 100000000
      99999999999999999999 2      | 1 | at most 10000 candidates | 99999999999999999999
      4 10001                     | 1 | at most 10000 seats | 10001
      4 1;-5                      | 2 | a candidate from 1 to 4 | 5
      4 1;-0                      | 2 | a candidate from 1 to 4 | 0
      4 1;[tie 1 2 3]             | 2 | an order of ties with each candidate once | 1 2 3
      4 1;[tie 1 2 3 3]           | 2 | an order of ties with each candidate once | 1 2 3 3
      4 1;[nick a b]              | 2 | 4 nicknames | 2
      4 1;[nick a b a c]          | 2 | nicknames that begin with a letter, each once | a
      4 1;[nick a b 1 c]          | 2 | nicknames that begin with a letter, each once | 1
      4 1;[best 1]                | 2 | the option nick, tie, withdrawn or droop | best
      4 1;[tie 1 2 3 4] 5         | 2 | the end of the line after ] | 5
      4 1;[tie 1                  | 3 | ] at the end of an option | the end of the file
      4 1;1 2 0;1 5 0;0           | 3 | a candidate from 1 to 4 | 5
      4 1;1 2 0;1 0 2 0;0         | 3 | the end of the line after the 0 that ends a ballot | 2
      4 1;1 2;0                   | 2 | 0 at the end of the ballot | the end of the line
      4 1;1 2 # 0;0               | 2 | 0 at the end of the ballot | #
      4 1;1 2=0 0;0               | 2 | a candidate from 1 to 4 | 0
      4 1;1 2= 0;0                | 2 | a candidate from 1 to 4 | ' '
      4 1;1 -3 0;0                | 2 | a candidate from 1 to 4 | -3
      4 1;1 2x 0;0                | 2 | a space after a rank | x
      4 1;1 -;0                   | 2 | 0 at the end of the ballot | the end of the line
      4 1;0 2 0;0                 | 2 | how many ballots, from 1 to 9223372036854775807 | 0
      4 1;2.5 2 0;0               | 2 | a space after how many ballots there are | .5
      4 1;1 0;-1 2 0;0            | 3 | how many ballots, from 1 to 9223372036854775807 | -1
      4 1;9223372036854775808 1 0 | 2 | how many ballots, from 1 to 9223372036854775807 | 9223372036854775808
      4 1;18446744073709551617 0  | 2 | how many ballots, from 1 to 9223372036854775807 | 18446744073709551617
      4 1;x 2 0;0                 | 2 | how many ballots, from 1 to 9223372036854775807 | x
      4 1;(x 2 0;0                | 2 | a ) after the ballot's id | the end of the line
      4 1;1 2 0;1 1 0             | 4 | a line of 0 at the end of the ballots | the end of the file
      4 1;1 2 0;0;"A";"B"         | 6 | 4 names | 2
      2 1;0;"A                    | 3 | a closing quote | "A
      2 1;0;"A"."B"               | 3 | a name in quotes | ."B"
      1 1;0;"A";"T";"";"";""      | 7 | 1 names and a title | ''
      2 1;[nick a b];1 c 0;0      | 3 | a candidate from 1 to 2 or a nickname | c
      """)
  void namesTheLineThatIsWrong(String text, long line, String expected, String found) {
    assertThatThrownBy(() -> ranked(text.replace(";", "\n")))
        .isInstanceOf(Unreadable.class)
        .hasMessage("votes:" + line + ": expected " + expected + ", found " + found);
  }
}
