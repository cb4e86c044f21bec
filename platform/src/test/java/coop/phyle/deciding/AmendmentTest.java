package coop.phyle.deciding;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.rules.Matter;
import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.kernel.rules.RuleBooks;
import coop.phyle.kernel.tally.Choice;
import coop.phyle.shell.Ids;
import coop.phyle.statutes.Statutes;
import coop.phyle.testing.PhyleTest;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An amendment takes effect in the closing transaction; decisions already in notice stay under the rules of their day. */
@PhyleTest
class AmendmentTest {
  private static final String KEEP =
      """
      insert into statutes.amendment_draft (coop_id, id, by_person, based_on, question, rules, at)
      values (:coop, :id, :by, :based, 'absent', cast(:rules as jsonb), :at)
      """;

  @Autowired ApplicationContext context;

  @Test
  void itChangesTheRulesForWhatComesAfterAndNotForWhatWasAnnouncedBefore() {
    var assembly = Assembly.found(context, Assembly.rules(), 12, 4, 90);
    var older = assembly.draft(assembly.statement("Lease the lower field"));
    var amendment = assembly.opened(amend(assembly, absent("count-against")));
    assembly.notice(older, assembly.people.getFirst());
    for (var i = 0; i < 106; i++) {
      assembly.voted(amendment, i, Choice.FOR);
    }
    assembly.close(amendment);
    assertThat(assembly.life(amendment).enactment()).get().isInstanceOf(Enactment.Effect.class);
    assertThat(version(assembly)).isEqualTo(2);
    assembly.openNow(older);
    var newer = assembly.opened(assembly.statement("Lease the upper field"));
    for (var number : java.util.List.of(older, newer)) {
      assembly.clock().moveTo(assembly.life(number).given().opensAt());
      assembly.votes(number, 0, 7, 5);
      assembly.votes(number, 16, 72, 18);
      assembly.close(number);
    }
    assertThat(assembly.stage(older)).as("renormalised, as announced").isEqualTo(Stage.PASSED);
    assertThat(assembly.stage(newer)).as("counted against, as amended").isEqualTo(Stage.FAILED);
  }

  @Test
  void oneThatTheLawForbidsClosesPassedAndSaysWhyItCouldNotTakeEffect() {
    var assembly = Assembly.found(context, Assembly.rules(), 6, 4, 4);
    var unlocked = RuleBooks.read(Json.parseObject(text().replace("\"commonGood\": true", "\"commonGood\": false")));
    var number = assembly.opened(amend(assembly, unlocked));
    for (var i = 0; i < 14; i++) {
      assembly.voted(number, i, Choice.FOR);
    }
    assembly.close(number);
    assertThat(assembly.stage(number)).isEqualTo(Stage.PASSED);
    assertThat(assembly.shown(number, 0).refusal()).isNotEmpty();
    assertThat(version(assembly)).isEqualTo(1);
  }

  private static int version(Assembly assembly) {
    return assembly.inTransaction(() -> assembly.bean(Statutes.class).inForce(assembly.coop.id()).number());
  }

  private static String text() {
    var text = new StringBuilder();
    Assembly.rules(rules -> {
      text.append(rules);
      return rules;
    });
    return text.toString();
  }

  private static RuleBook absent(String policy) {
    return Assembly.rules(text -> text.replace("renormalise", policy));
  }

  private static Draft amend(Assembly assembly, RuleBook rules) {
    UUID id = Ids.next();
    assembly.inTransaction(
        () ->
            assembly.jdbc()
                .sql(KEEP)
                .param("coop", assembly.coop.id().value())
                .param("id", id)
                .param("by", assembly.people.getFirst().value())
                .param("based", version(assembly))
                .param("rules", RuleBooks.write(rules).toString())
                .param("at", assembly.now().atOffset(ZoneOffset.UTC))
                .update());
    return new Draft(
        assembly.people.getFirst(), Matter.AMEND_STATUTES, Map.of("draft", id.toString()), "Change the rules", "", Optional.empty(), false);
  }
}
