package coop.phyle.kernel.tally.read;

import static coop.phyle.kernel.tally.read.Texts.ballots;
import static coop.phyle.kernel.tally.read.Texts.budget;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.phyle.kernel.money.Fraction;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PabulibTest {
  private static final String META = "META\nkey;value\ndescription;Budget 2024; rest\nbudget;1000.50\ncurrency;PLN\nvote_type;%s\n";
  private static final String PROJECTS = "PROJECTS\nproject_id;cost;category;name\n7;600;x;\"Park; new\"\nP2;500,25;;Bench\n12;0\n";

  @Test
  void readsApprovals() {
    var file = budget(META.formatted("approval") + PROJECTS + "VOTES\nvoter_id;age;vote;sex\n1;34;7,P2;F\n2;;P2 , 7;\n\n3;50;;M\n\"4\";\"5;0\";\"7,P2\";M");
    assertThat(file.slate().ids()).containsExactly("7", "P2", "12");
    assertThat(file.slate().names()).containsExactly("Park; new", "Bench", "12");
    assertThat(file.slate().title()).isEqualTo("Budget 2024");
    assertThat(file.costs()).containsExactly(Fraction.of(600, 1), Fraction.of(50_025, 100), Fraction.ZERO);
    assertThat(file.budget()).isEqualTo(Fraction.of(2_001, 2));
    assertThat(file.currency()).isEqualTo("PLN");
    assertThat(file.voteType()).isEqualTo("approval");
    assertThat(file.meta()).containsEntry("budget", "1000.50").hasSize(4);
    assertThat(ballots(file)).isEqualTo(Map.of("0:1=1 2=1", 3L, "0:", 1L));
  }

  @Test
  void readsPointsWhereverTheyStand() {
    var beside = budget(META.formatted("cumulative") + PROJECTS + "VOTES;\nvoter_id;vote;points\n1;7,12;3, 2\n2;7,12;3, 2\n3;;\n");
    assertThat(ballots(beside)).isEqualTo(Map.of("0:1=3 3=2", 2L, "0:", 1L));
    var apart = budget(META.formatted("scoring") + PROJECTS + "VOTES\npoints;age;vote;voter_id\n3,2;20;12,7;1\n3,2;21;12,7;2\n");
    assertThat(ballots(apart)).isEqualTo(Map.of("0:1=2 3=3", 2L));
  }

  @Test
  void anOrdinalVoteFallsFromTheNumberOfProjects() {
    assertThat(ballots(budget(META.formatted("ordinal") + PROJECTS + "VOTES\nvoter_id;vote\n1;12,7\n"))).isEqualTo(Map.of("0:1=2 3=3", 1L));
    assertThat(ballots(budget(META.formatted("choose-1") + PROJECTS + "VOTES\nvoter_id;vote\n1;12\n"))).isEqualTo(Map.of("0:3=1", 1L));
  }

  @Test
  void takesItsOwnCountOfVotesSeriously() {
    var text = META.formatted("approval") + "num_votes;2\n" + PROJECTS + "VOTES\nvoter_id;vote\n1;12\n";
    assertThat(ballots(budget(text + "2;7"))).hasSize(2);
    assertThatThrownBy(() -> budget(text)).hasMessage("votes: expected 2 votes, as num_votes says, found 1");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      approval   | 1;7\\n2;8      | 15 | a project of the list, once | 8
      approval   | 1;7,7          | 14 | a project of the list, once | 7
      approval   | 1;7,           | 14 | a project after the comma | the end of the line
      approval   | 1              | 14 | at least 2 cells | 1
      approval   | 1;"7           | 14 | a closing quote | the end of the line
      """)
  void namesTheVoteThatIsWrong(String type, String votes, long line, String expected, String found) {
    var text = META.formatted(type) + PROJECTS + "VOTES\nvoter_id;vote\n" + votes.replace("\\n", "\n");
    assertThatThrownBy(() -> budget(text)).hasMessage("votes:" + line + ": expected " + expected + ", found " + found);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      1;7,12;3      | 2 points, as many as projects | the end of the line
      1;7,12;3,2,1  | 2 points, as many as projects | ','
      1;7,12;3 2    | 2 points, as many as projects | 2
      1;7;-1        | points from 0 to 1000000000 | -1
      1;;3          | 0 points, as many as projects | 3
      1;7           | at least 3 cells | 2
      """)
  void pointsGoWithProjects(String vote, String expected, String found) {
    var text = META.formatted("scoring") + PROJECTS + "VOTES\nvoter_id;vote;points\n" + vote;
    assertThatThrownBy(() -> budget(text)).hasMessage("votes:14: expected " + expected + ", found " + found);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      META;k/v                                                             | 3 | PROJECTS | the end of the file
      META;k/v;PROJECTS                                                    | 3 | budget in META | none
      META;k/v;budget/x;vote_type/approval;PROJECTS                        | 5 | an amount of at most 15 digits and 6 decimals | x
      META;k/v;budget/1;PROJECTS                                           | 4 | vote_type in META | none
      META;k/v;budget/1;vote_type/best;PROJECTS                            | 5 | vote_type approval, choose-1, ordinal, cumulative or scoring | best
      META;k/v;budget/1;vote_type/ordinal;PROJECTS;cost/name;1/A           | 7 | a column project_id | cost;name
      META;k/v;budget/1;vote_type/ordinal;PROJECTS;project_id/cost;1       | 7 | a cell for cost | 1
      META;k/v;budget/1;vote_type/ordinal;PROJECTS;project_id/cost;1/2;1/3 | 8 | the id of a project that is not yet listed | 1
      META;k/v;budget/1;vote_type/ordinal;PROJECTS;project_id/cost;a,b/2   | 7 | the id of a project that is not yet listed | a,b
      META;k/v;budget/1;vote_type/ordinal;PROJECTS;project_id/cost;/2      | 7 | the id of a project that is not yet listed | ''
      META;k/v;budget/1;vote_type/ordinal;PROJECTS;project_id/cost;1/2     | 8 | VOTES | the end of the file
      META;k/v;budget/1;vote_type/ordinal;PROJECTS;project_id/cost;VOTES;x | 8 | a column vote | x
      """)
  void namesTheLineThatIsWrong(String text, long line, String expected, String found) {
    assertThatThrownBy(() -> budget(text.replace(";", "\n").replace('/', ';')))
        .hasMessage("votes:" + line + ": expected " + expected + ", found " + found);
  }
}
