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

class CsvTest {
  private static final String HEADER = "\uFEFF\"Cast Vote, Record\",Ann,\"Bo \"\"B\"\" , Jr\", Cy \r\n";

  @Test
  void readsRanks() {
    var file = ranked(HEADER + "1,2,1,3\r\n\"2,x\",1,,1\r\n3,,,\r\n\r\n 4,\"3\", ,\" 1 \"\r\n,1,1,4\r\n#5,2,1,3");
    assertThat(file.slate().names()).containsExactly("Ann", "Bo \"B\" , Jr", "Cy");
    assertThat(file.slate().title()).isEmpty();
    assertThat(file.seats()).isZero();
    assertThat(ballots(file)).isEqualTo(Map.of("0:2>1>3", 2L, "0:1=3", 1L, "0:", 1L, "0:3>->1", 1L, "0:1=2>->->3", 1L));
  }

  @Test
  void readsMarks() {
    var file = marked(HEADER + "1,5,0,\n2,5,0,\n3,,,1000000000\n");
    assertThat(ballots(file)).isEqualTo(Map.of("0:1=5 2=0", 2L, "0:3=1000000000", 1L));
    assertThat(file.slate().names()).hasSize(3);
  }

  @Test
  void theFirstRankMayBeEmpty() {
    assertThat(ballots(ranked("id,A\n1,2\n2,1\n3,\n"))).isEqualTo(Map.of("0:->1", 1L, "0:1", 1L, "0:", 1L));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      id,,B             | 1 | the name of a candidate in each cell of the header | an empty cell
      id,A,"B           | 1 | a closing quote | id,A,"B
      id,A,B;1,1,2;2,1  | 3 | 3 cells | 2
      id,A,B;1,1,2;2    | 3 | 3 cells | 1
      id,A,B;1,1,2,     | 2 | 3 cells | more
      id,A,B;1,1,0      | 2 | a rank from 1 to 10000 | 0
      id,A,B;1,1,10001  | 2 | a rank from 1 to 10000 | 10001
      id,A,B;1,-1,1     | 2 | a rank from 1 to 10000 | -1
      id,A,B;1,1,2x     | 2 | a rank from 1 to 10000 | x
      id,A,B;1,"1,2     | 2 | a rank from 1 to 10000 and a closing quote | ,
      id,A,B;1,"1"2,2   | 2 | a rank from 1 to 10000 | 2
      id,A,B;1,overvote,2 | 2 | a rank from 1 to 10000 | overvote
      id,A,B;"1,1,2     | 2 | a closing quote | the end of the line
      """)
  void namesTheLineThatIsWrong(String text, long line, String expected, String found) {
    assertThatThrownBy(() -> ranked(text.replace(";", "\n"))).hasMessage("votes:" + line + ": expected " + expected + ", found " + found);
  }

  @Test
  void marksHaveTheirOwnBounds() {
    assertThatThrownBy(() -> marked("id,A\n1,1000000001\n")).hasMessage("votes:2: expected a mark from 0 to 1000000000, found 1000000001");
  }
}
