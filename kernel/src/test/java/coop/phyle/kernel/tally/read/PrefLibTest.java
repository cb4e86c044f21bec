package coop.phyle.kernel.tally.read;

import static coop.phyle.kernel.tally.read.Texts.ballots;
import static coop.phyle.kernel.tally.read.Texts.marked;
import static coop.phyle.kernel.tally.read.Texts.ranked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrefLibTest {
  private static final String HEAD = """
      # FILE NAME: 00002-00000001.%s
      # TITLE: Leader 2002
      # DESCRIPTION: %s
      # DATA TYPE: %1$s
      # NUMBER ALTERNATIVES: 4
      # NUMBER CATEGORIES: 3
      # ALTERNATIVE NAME 1: Branden
      # ALTERNATIVE NAME 2: Raphaël
      # ALTERNATIVE NAME 4: None: of the above
      """;

  private static String file(String type, String... lines) {
    return HEAD.formatted(type, "x".repeat(2_000)) + String.join("\n", lines);
  }

  @Test
  void readsOrders() {
    var file = ranked(file("toi", "100: 3,1,2,4", "9: 3,{4, 2 ,1}", "2:{1},{},2", "1 :", "1: {1,2,3,4},{}", "# end", ""));
    assertThat(file.slate().names()).containsExactly("Branden", "Raphaël", "3", "None: of the above");
    assertThat(file.slate().title()).isEqualTo("Leader 2002");
    assertThat(file.seats()).isZero();
    assertThat(ballots(file)).isEqualTo(Map.of("0:3>1>2>4", 100L, "0:3>1=2=4", 9L, "0:1>->2", 2L, "0:", 1L, "0:1=2=3=4", 1L));
    assertThat(ballots(ranked(file("SOC", "1: 3,1,2,4")))).hasSize(1);
    assertThat(ballots(ranked(file("soi", "1: 3")))).hasSize(1);
    assertThat(ballots(ranked(file("toc", "1: {3,1},2,4")))).hasSize(1);
  }

  @Test
  void readsCategoriesAsMarksOrAsRanks() {
    var file = file("cat", "13: 4,{1,2},{}", "2: {},{},{1,3}", "1: {},{},{}");
    assertThat(ballots(marked(file))).isEqualTo(Map.of("0:1=1 2=1 4=2", 13L, "0:1=0 3=0", 2L, "0:", 1L));
    assertThat(marked(file).slate().names()).hasSize(4);
    assertThat(ballots(ranked(file))).isEqualTo(Map.of("0:4>1=2", 13L, "0:1=3", 2L, "0:", 1L));
  }

  @Test
  void takesItsOwnCountOfVotersSeriously() {
    var told = "# NUMBER VOTERS: 3\n";
    assertThat(ballots(ranked(told + file("soi", "2: 1", "1: 2")))).hasSize(2);
    assertThatThrownBy(() -> ranked(told + file("soi", "2: 1"))).hasMessage("votes: expected 3 ballots, as NUMBER VOTERS says, found 2");
    assertThatThrownBy(() -> marked(told + file("cat", "2: 1,{},{}"))).hasMessage("votes: expected 3 ballots, as NUMBER VOTERS says, found 2");
    assertThatThrownBy(() -> ranked(told + file("cat", "2: 1,{},{}"))).hasMessage("votes: expected 3 ballots, as NUMBER VOTERS says, found 2");
    assertThat(ballots(ranked("# NUMBER VOTERS: \n" + file("soi", "2: 1")))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      soi | 1: 5       | an alternative from 1 to 4 | 5
      soi | 1: 0       | an alternative from 1 to 4 | 0
      soi | 1: 1,x     | an alternative from 1 to 4 | x
      soi | 1: 1,      | something after the comma | the end of the line
      soi | 1: 1 2     | a comma | 2
      soi | 1: 1,1     | each alternative once | 1 twice
      soi | 1: {1,2}   | an order without ties, as DATA TYPE says | a tie
      soc | 1: 1,2,3   | an order of all 4 alternatives, as DATA TYPE says | 3
      toc | 1: {1,2},3 | an order of all 4 alternatives, as DATA TYPE says | 3
      toi | 1: {1,2    | , or } | the end of the line
      toi | 1: {1 2}   | , or } | 2}
      toi | 1: {,1}    | an alternative from 1 to 4 | ,
      toi | 1 1        | : after how many ballots there are | 1
      toi | 0: 1       | how many ballots, from 1 to 9223372036854775807 | 0
      toi | -1: 1      | how many ballots, from 1 to 9223372036854775807 | -1:
      cat | 1: 1,2     | 3 categories | the end of the line
      cat | 1: 1,2,3,4 | the end of the line after 3 categories | 4
      cat | 1: 1,1,3   | an alternative in one category | 1 in two
      """)
  void namesTheLineThatIsWrong(String type, String line, String expected, String found) {
    var text = file(type, type.equals("cat") ? "1: 1,2,3" : type.endsWith("c") ? "1: 1,2,3,4" : "1: 1", line);
    assertThatThrownBy(() -> marked(text)).hasMessage("votes:11: expected " + expected + ", found " + found);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      % DATA TYPE: soc;1: 1                                                | 2 | the metadata NUMBER ALTERNATIVES | none
      % NUMBER ALTERNATIVES: 2;1: 1                                        | 2 | the metadata DATA TYPE | none
      % NUMBER ALTERNATIVES: 2;% DATA TYPE: wmd;1: 1                       | 3 | DATA TYPE soc, soi, toc, toi or cat | wmd
      % NUMBER ALTERNATIVES: 2;% DATA TYPE: cat;1: 1                       | 3 | the metadata NUMBER CATEGORIES | none
      % NUMBER ALTERNATIVES: 2;% DATA TYPE: cat;% NUMBER CATEGORIES: 10001 | 4 | at most 10000 categories | 10001
      % NUMBER ALTERNATIVES: 100000000;% DATA TYPE: soc                    | 3 | at most 10000 candidates | 100000000
      """)
  void metadataMustSuffice(String text, int lineAfter, String expected, String found) {
    assertThatThrownBy(() -> ranked(text.replace(";", "\n").replace('%', '#')))
        .hasMessage("votes:" + (lineAfter - 1) + ": expected " + expected + ", found " + found);
  }
}
