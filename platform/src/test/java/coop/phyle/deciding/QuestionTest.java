package coop.phyle.deciding;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.kernel.rules.Matter;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuestionTest {
  @Test
  void theSameWordsAreTheSameQuestion() {
    var first = Question.of(Matter.STATEMENT, Subject.NONE, "Buy the field at Ólot", "Because we need it.");
    var again = Question.of(Matter.STATEMENT, Subject.NONE, " buy  the FIELD at Olot? ", "because we need it");
    assertThat(again).isEqualTo(first);
    assertThat(Question.of(Matter.STATEMENT, Subject.NONE, "Buy the field", "at Olot because we need it")).isNotEqualTo(first);
  }

  @Test
  void theSameSubjectIsTheSameQuestionWhateverItsWords() {
    var subject = Subject.of(Map.of("member", "m", "office", "SECRETARY"));
    var first = Question.of(Matter.APPOINT_OFFICER, subject, "Anna for secretary", "");
    var again = Question.of(Matter.APPOINT_OFFICER, subject, "A new secretary", "At last.");
    var other = Question.of(Matter.REMOVE_OFFICER, subject, "Anna for secretary", "");
    assertThat(again.subject().orElseThrow()).isEqualTo(first.subject().orElseThrow());
    assertThat(other.subject().orElseThrow()).isNotEqualTo(first.subject().orElseThrow());
  }
}
