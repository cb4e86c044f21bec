package coop.phyle.kernel.ballots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import coop.phyle.kernel.json.InvalidJson;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.tally.Choice;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaperTest {
  static final List<Paper> ALL = List.of(
      new ResolutionPaper(), new ChoicePaper(7, 1, 3, false), new ChoicePaper(4, 0, 4, true), new ChoicePaper(3, 1, 1, true),
      new PointsPaper(4, 0, 5), new PointsPaper(3, 0, 2), new PointsPaper(2, 1, 10), new DotsPaper(3, 8, false), new DotsPaper(3, 9, true),
      new RankPaper(4, 1, false), new RankPaper(4, 2, true), new GradesPaper(3, 6), new RankPaper(Paper.MOST_OPTIONS, 1, true));

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "choose 7 1 3 | 4 1 7 | 1 4 7", "choose 7 1 3 | 7,1 | 1 7", "choose 7 1 3 | '  02 ' | 2", "choose 7 0 3 | none | none", "choose 7 1 3 | abstain | abstain",
      "points 4 0 5 | 3 - 0 5 | 3 - 0 5", "points 4 0 5 | 03,-,-0; 5 | 3 - 0 5", "points 4 0 5 | - - - - | abstain", "points 4 0 5 | 0 0 0 0 | 0 0 0 0",
      "dots 3 8 | 4 0 3 | 4 0 3", "dots 3 8 | 4 - 3 | 4 0 3", "dots 3 8 | 0 0 0 | abstain", "quadratic 3 9 | -2 1 2 | -2 1 2",
      "rank 4 1 | 3 > 1 > 2 | 3 1 2", "equal 4 1 | 3 2 = 1 | 3 1=2", "equal 4 1 | 4=3=2=1 | 1=2=3=4", "grades 3 6 | 5 0 - | 5 0 -"})
  void readsOneTextForEachMeaning(String paper, String text, String canonical) {
    assertThat(paper(paper).read(text)).isEqualTo(new Paper.Read.Ballot(canonical));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "choose 7 1 3 | 1 2 3 4 | too-many", "choose 7 2 3 | 5 | too-few", "choose 7 1 3 | none | no-number", "choose 7 1 3 | 8 | no-such-option",
      "choose 7 1 3 | 0 | no-such-option", "choose 7 1 3 | -1 | no-such-option", "choose 7 1 3 | 3 03 | twice", "choose 7 1 3 | '' | empty", "choose 7 1 3 | for | no-number",
      "choose 7 1 3 | abstain 1 | no-number", "points 4 0 5 | 1 2 3 | figures", "points 4 0 5 | 1 2 3 6 | out-of-range", "points 4 0 5 | 1 2 3 x | no-number", "points 4 0 5 | ' ' | empty",
      "dots 3 8 | 4 4 1 | too-many-dots", "dots 3 8 | -1 4 1 | out-of-range", "quadratic 3 9 | 3 0 -1 | too-many-dots", "quadratic 3 9 | 9 9 9 | too-many-dots",
      "rank 4 1 | 1=2 | no-equals", "rank 4 2 | 3 | too-few-ranked", "equal 4 1 | 1= | no-number", "equal 4 1 | =1 | no-number", "equal 4 1 | 1==2 | no-number",
      "equal 4 1 | 1 1 | twice", "grades 3 6 | 6 0 0 | out-of-range", "choose 7 1 3 | ١ | no-number", "choose 7 1 3 | 999999999999 | no-number", "choose 7 1 3 | - | no-number"})
  void saysWhatIsWrong(String paper, String text, String key) {
    assertThat(paper(paper).read(text == null ? "" : text)).isInstanceOfSatisfying(Paper.Read.Refused.class, refused -> assertThat(refused.key()).isEqualTo("voting.paper." + key));
  }

  @Test
  void aResolutionKeepsTheWordsItAlwaysHad() {
    for (var choice : Choice.values()) {
      assertThat(new ResolutionPaper().read(CastBallot.key(choice))).isEqualTo(new Paper.Read.Ballot(CastBallot.key(choice)));
    }
    assertThat(new ResolutionPaper().read("FOR")).isInstanceOf(Paper.Read.Refused.class);
    assertThat(new ResolutionPaper().read("1")).isInstanceOf(Paper.Read.Refused.class);
  }

  @Test
  void everyPaperTakesABlankBallotAndComesBackFromItsWriting() {
    for (var paper : ALL) {
      assertThat(paper.read(Paper.BLANK)).as("%s", paper).isEqualTo(new Paper.Read.Ballot("abstain"));
      assertThat(Papers.read(Json.parseObject(paper.write().toString()))).isEqualTo(paper);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "{}", "{\"paper\":\"ostrakon\"}", "{\"paper\":\"resolution\",\"options\":2}", "{\"paper\":\"choice\",\"options\":0,\"least\":0,\"most\":1,\"none\":false}",
      "{\"paper\":\"choice\",\"options\":501,\"least\":0,\"most\":1,\"none\":false}", "{\"paper\":\"choice\",\"options\":2,\"least\":2,\"most\":1,\"none\":false}",
      "{\"paper\":\"dots\",\"options\":2,\"dots\":0,\"quadratic\":true}", "{\"paper\":\"rank\",\"options\":2,\"least\":3,\"equal\":true}",
      "{\"paper\":\"grades\",\"options\":2,\"grades\":1}", "{\"paper\":\"points\",\"options\":2,\"least\":3,\"most\":3}"})
  void impossiblePapersAreNotRead(String written) {
    assertThatExceptionOfType(InvalidJson.class).isThrownBy(() -> Papers.read(Json.parseObject(written)));
    assertThatIllegalArgumentException().isThrownBy(() -> new ChoicePaper(2, -1, 1, false));
  }

  private static Paper paper(String words) {
    var word = words.split(" ");
    var options = Integer.parseInt(word[1]);
    var figure = Integer.parseInt(word[2]);
    return switch (word[0]) {
      case "choose" -> new ChoicePaper(options, figure, Integer.parseInt(word[3]), false);
      case "points" -> new PointsPaper(options, figure, Integer.parseInt(word[3]));
      case "dots" -> new DotsPaper(options, figure, false);
      case "quadratic" -> new DotsPaper(options, figure, true);
      case "rank" -> new RankPaper(options, figure, false);
      case "equal" -> new RankPaper(options, figure, true);
      default -> new GradesPaper(options, figure);
    };
  }
}
