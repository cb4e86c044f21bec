package coop.phyle.deciding;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.identity.People;
import coop.phyle.kernel.tally.Choice;
import coop.phyle.notices.SentMail;
import coop.phyle.shell.Problem;
import coop.phyle.testing.PhyleTest;
import coop.phyle.voting.VoteNumber;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@PhyleTest
class VotingOnBehalfTest {
  @Autowired ApplicationContext context;
  @Autowired SentMail sent;
  @Autowired People people;

  @Test
  void aPaperVoteCountsIsReportedAndMayBeChangedByTheMember() {
    var assembly = Assembly.found(context, Assembly.rules(), 3, 2, 2);
    var number = assembly.opened(assembly.statement("Paint the barn"));
    assertThat(record(assembly, number, Map.of("member", "4", "choice", "for", "medium", "PAPER", "paper", "17", "witness", "2"))).isEmpty();
    assertThat(assembly.shown(number, 0).tally().orElseThrow().voted()).isEqualTo(1);
    var mail = sent.next(people.find(assembly.people.get(3)).orElseThrow().email().value(), 2);
    assertThat(mail.subject()).contains("your vote on Paint the barn was recorded");
    assertThat(mail.body()).contains("before stewards 2");
    assembly.voted(number, 3, Choice.AGAINST);
    assertThat(assembly.shown(number, 3).places().getFirst().choice()).contains(Choice.AGAINST);
    assertThat(fields(record(assembly, number, Map.of("member", "4", "choice", "for", "medium", "PHONE", "witness", "2")))).as("their own vote wins").containsExactly("");
    assertThat(assembly.shown(number, 3).places().getFirst().choice()).contains(Choice.AGAINST);
  }

  @Test
  void eachPaperOnceAndNobodyWitnessesThemselves() {
    var assembly = Assembly.found(context, Assembly.rules(), 3, 2, 2);
    var number = assembly.opened(assembly.statement("Paint the barn"));
    var sound = Map.of("member", "4", "choice", "for", "medium", "PAPER", "paper", "17", "witness", "2");
    for (var wrong : List.of(Map.of("witness", "4"), Map.of("witness", "1"), Map.of("witness", "99"), Map.of("member", "99"), Map.of("choice", "maybe"), Map.of("paper", ""), Map.of("paper", "-1"))) {
      var typed = new HashMap<>(sound);
      typed.putAll(wrong);
      assertThat(fields(record(assembly, number, typed))).as(wrong.toString()).containsExactlyElementsOf(wrong.keySet());
    }
    assertThat(record(assembly, number, sound)).isEmpty();
    var again = new HashMap<>(sound);
    again.put("member", "5");
    assertThat(fields(record(assembly, number, again))).containsExactly("paper");
    assembly.close(number);
    again.put("paper", "18");
    assertThat(fields(record(assembly, number, again))).as("closed").containsExactly("");
  }

  @Test
  void aSecretVoteIsNobodysToRecord() {
    var assembly = Assembly.found(context, Assembly.rules(), 3, 2, 2);
    var number = assembly.opened(assembly.statement("Paint the barn").secretly());
    var typed = Map.of("member", "4", "choice", "for", "medium", "PHONE", "witness", "2");
    assertThat(record(assembly, number, typed)).singleElement().satisfies(p -> assertThat(p.key()).isEqualTo("deciding.behalf.secret"));
  }

  private static List<Problem> record(Assembly assembly, VoteNumber number, Map<String, String> typed) {
    return assembly.in(() -> assembly.bean(VotingOnBehalf.class).record(assembly.coop.id(), number, typed, assembly.people.getFirst()));
  }

  private static List<String> fields(List<Problem> problems) {
    return problems.stream().map(Problem::field).toList();
  }
}
