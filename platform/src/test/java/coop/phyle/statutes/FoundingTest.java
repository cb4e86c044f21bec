package coop.phyle.statutes;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.identity.Coops;
import coop.phyle.identity.People;
import coop.phyle.shell.Tenancy;
import coop.phyle.testing.PhyleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PhyleTest
class FoundingTest {
  @Autowired MockMvc server;
  @Autowired People people;
  @Autowired Foundings foundings;
  @Autowired Coops coops;
  @Autowired Statutes statutes;
  @Autowired Tenancy tenancy;
  FoundingDriver pages;

  @BeforeEach
  void driver() {
    pages = new FoundingDriver(server, people, foundings);
  }

  @ParameterizedTest
  @CsvSource({"open-co-op,3", "uk-multi-stakeholder-2014,3", "somerset,3", "fairshares,3", "scic,3", "spain-27-1999,3", "sce,5"})
  void everyPresetCanBeFoundedEndToEnd(String preset, int number) throws Exception {
    var founders = pages.persons(number);
    var first = founders.getFirst();
    var base = pages.start(first, preset, "Horta " + preset);
    pages.answerAll(base, first);
    pages.gather(base, founders);
    for (var page : new String[] {"", "/founders", "/text", "/vote"}) {
      assertThat(pages.open(first, base + page).getStatus()).as(page).isEqualTo(200);
    }

    assertThat(pages.send(founders.get(1), base + "/vote").getStatus()).isEqualTo(303);
    for (var founder : founders.subList(0, number - 1)) {
      assertThat(pages.vote(base, founder).getRedirectedUrl()).isEqualTo(base + "/vote");
    }
    var done = pages.vote(base, founders.getLast());
    assertThat(done.getRedirectedUrl()).startsWith("/c/horta-");

    var coop = coops.bySlug(done.getRedirectedUrl().substring(3)).orElseThrow();
    var version = tenancy.in(coop.id(), () -> statutes.inForce(coop.id()));
    assertThat(version.number()).isOne();
    assertThat(version.rules()).isEqualTo(pages.draft(base, first).rules());
    assertThat(version.hash()).isEqualTo(Versions.hash(version.rules()));
    var page = pages.open(first, "/c/" + coop.slug() + "/statutes");
    assertThat(page.getStatus()).isEqualTo(200);
    assertThat(page.getContentAsString()).contains("Carrer Major 1, Girona", version.hash());
  }

  @Test
  void aStrangerSeesNothing() throws Exception {
    var base = pages.start(pages.person("Aina"), "open-co-op", "Horta");
    var stranger = pages.person("Stranger");
    for (var page : new String[] {"", "/questions/purpose", "/founders", "/text", "/vote", "/registration.pdf"}) {
      assertThat(pages.open(stranger, base + page).getStatus()).as(page).isEqualTo(404);
    }
    for (var page : new String[] {"/questions/purpose", "/founders", "/invitations", "/withdrawals", "/text/comments"}) {
      assertThat(pages.send(stranger, base + page, "person", stranger.toString()).getStatus()).as(page).isEqualTo(404);
    }
  }

  @Test
  void nothingIsChosenForAnAbsentClass() throws Exception {
    var aina = pages.person("Aina");
    var base = pages.start(aina, "open-co-op", "Horta");
    var page = pages.open(aina, base + "/questions/weights").getContentAsString();
    assertThat(page).contains("name=\"absent\"").doesNotContain("value=\"renormalise\" checked");
    var refused = pages.answer(base, aina, "weights", "absent", "");
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString()).contains("Choose what happens to the share of a class");
  }

  @Test
  void theLawOfThePresetRefusesAndSaysWhy() throws Exception {
    var founders = pages.persons(3);
    var first = founders.getFirst();
    var base = pages.start(first, "open-co-op", "Horta");
    pages.answerAll(base, first);
    pages.gather(base, founders);
    var answered = pages.answer(base, first, "surplus", "commons", "0", "members", "60");
    assertThat(answered.getRedirectedUrl()).isEqualTo(base + "/questions/surplus#notes");
    assertThat(pages.open(first, base + "/questions/surplus").getContentAsString())
        .contains("The four recommendations of open co-operativism")
        .contains("asks for at least 5% of the surplus for the commons");
    assertThat(pages.send(first, base + "/vote").getStatus()).isEqualTo(422);
    assertThat(pages.draft(base, first).vote()).isEmpty();
  }

  @Test
  void twoPeopleAtOneQuestionAreToldAndNothingIsLost() throws Exception {
    var founders = pages.persons(2);
    var base = pages.start(founders.getFirst(), "open-co-op", "Horta");
    pages.gather(base, founders);
    var seen = String.valueOf(pages.draft(base, founders.getFirst()).revision());
    assertThat(pages.answer(base, founders.get(1), "purpose", "seen", seen, "purpose", "Bread for all.").getStatus()).isEqualTo(303);

    var late = pages.answer(base, founders.getFirst(), "purpose", "seen", seen, "purpose", "Roses too.");
    assertThat(late.getStatus()).isEqualTo(409);
    assertThat(late.getContentAsString()).contains("Founder B saved another answer", "Roses too.");
    assertThat(pages.draft(base, founders.getFirst()).rules().commonGood().purpose()).isEqualTo("Bread for all.");

    var other = pages.answer(base, founders.getFirst(), "admission", "seen", seen, "minimumAge", "18");
    assertThat(other.getStatus()).as("another question").isEqualTo(303);
    var rules = pages.draft(base, founders.getFirst()).rules();
    assertThat(rules.admission().minimumAge()).isEqualTo(18);
    assertThat(rules.commonGood().purpose()).isEqualTo("Bread for all.");
  }

  @Test
  void aChangeVoidsTheVote() throws Exception {
    var founders = pages.persons(3);
    var first = founders.getFirst();
    var base = pages.start(first, "open-co-op", "Horta");
    pages.answerAll(base, first);
    pages.gather(base, founders);
    pages.send(first, base + "/vote");
    var hash = pages.draft(base, first).vote().orElseThrow().hash();
    pages.vote(base, first);
    pages.vote(base, founders.get(1));
    assertThat(pages.answer(base, founders.get(2), "admission", "minimumAge", "18").getStatus()).isEqualTo(303);

    var stale = pages.send(founders.get(2), base + "/vote/ballots", "hash", hash, "agrees", "yes");
    assertThat(stale.getStatus()).isEqualTo(422);
    assertThat(stale.getContentAsString()).contains("your vote was not counted", "so that vote is void");
    var draft = pages.draft(base, first);
    assertThat(draft.became()).isEmpty();
    assertThat(draft.runningVote()).isEmpty();
    assertThat(draft.voteVoided()).isTrue();
  }
}
