package coop.phyle.statutes;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.identity.Coops;
import coop.phyle.identity.People;
import coop.phyle.kernel.rules.Locks;
import coop.phyle.shell.Coop;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Tenancy;
import coop.phyle.testing.PhyleTest;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PhyleTest
class AmendmentTest {
  @Autowired MockMvc server;
  @Autowired People people;
  @Autowired Foundings foundings;
  @Autowired Coops coops;
  @Autowired Statutes statutes;
  @Autowired Tenancy tenancy;
  @Autowired Clock clock;
  FoundingDriver pages;
  List<PersonId> founders;
  String base;

  @BeforeEach
  void ready() throws Exception {
    pages = new FoundingDriver(server, people, foundings);
    founders = pages.persons(3);
    base = pages.start(founders.getFirst(), "open-co-op", "Huerta");
    pages.answerAll(base, founders.getFirst());
    pages.gather(base, founders);
    pages.send(founders.getFirst(), base + "/vote");
  }

  private Coop founded() throws Exception {
    var last = "";
    for (var founder : founders) {
      last = pages.vote(base, founder).getRedirectedUrl();
    }
    return coops.bySlug(last.substring(3)).orElseThrow();
  }

  @Test
  void twoLastVotesAtOnceFoundOneCoop() throws Exception {
    pages.vote(base, founders.getFirst());
    var hash = pages.draft(base, founders.getFirst()).hash();
    try (var threads = Executors.newFixedThreadPool(4)) {
      Callable<String> second = () -> pages.send(founders.get(1), base + "/vote/ballots", "hash", hash, "agrees", "yes").getRedirectedUrl();
      Callable<String> third = () -> pages.send(founders.get(2), base + "/vote/ballots", "hash", hash, "agrees", "yes").getRedirectedUrl();
      for (var done : threads.invokeAll(List.of(second, third, second, third))) {
        done.get();
      }
    }
    var coop = pages.draft(base, founders.getFirst()).became().orElseThrow();
    assertThat(tenancy.in(coop, () -> statutes.versions(coop))).hasSize(1);
  }

  @Test
  void anAmendmentMakesANewVersionAndTheOldStaysReadable() throws Exception {
    var coop = founded();
    var before = tenancy.in(coop.id(), () -> statutes.inForce(coop.id()));
    var rules = Revised.with(before.rules(), new coop.phyle.kernel.rules.Admission(before.rules().admission().by(), 18));
    var amending = tenancy.in(coop.id(), () -> statutes.amend(coop.id(), new Amended(rules, clock.instant(), 7)));
    assertThat(amending).isInstanceOf(Amending.InForce.class);
    var stranger = pages.person("Reader");
    var at = "/c/" + coop.slug() + "/statutes";
    assertThat(pages.open(stranger, at).getContentAsString()).contains("Version 2", "18 years", "decisions/7");
    assertThat(pages.open(stranger, at + "/1").getContentAsString()).contains("no longer in force", "16 years");
    assertThat(pages.open(stranger, at + "/2/changes").getContentAsString()).contains("<del>16 </del>", "<ins>18 </ins>");
    assertThat(pages.open(stranger, "/api/v1" + at).getContentAsString()).contains("\"minimumAge\":18");
    assertThat(pages.open(stranger, at + "/3").getStatus()).isEqualTo(404);
  }

  @Test
  void aLockedClauseIsNotWeakened() throws Exception {
    var coop = founded();
    var before = tenancy.in(coop.id(), () -> statutes.inForce(coop.id()));
    var unlocked = Revised.with(before.rules(), new Locks(false, false), before.rules().books());
    var refused = tenancy.in(coop.id(), () -> statutes.amend(coop.id(), new Amended(unlocked, clock.instant(), 7)));
    assertThat(refused).isInstanceOfSatisfying(Amending.Refused.class, r -> assertThat(r.problems()).anyMatch(p -> p.key().contains("entrenched-lock")));
    assertThat(tenancy.in(coop.id(), () -> statutes.inForce(coop.id())).number()).isOne();
  }

  @Test
  void papersHoldTheSameWords() throws Exception {
    var pack = text(pages.open(founders.getFirst(), base + "/registration.pdf").getContentAsByteArray());
    assertThat(pack).contains("Registration of Huerta", "Founder A", "Street 1", "Carrer Major 1, Girona", "SHA-256");
    var coop = founded();
    var paper = text(pages.open(founders.getFirst(), "/c/" + coop.slug() + "/statutes.pdf").getContentAsByteArray());
    assertThat(paper).contains("Statutes of Huerta", "Article 24", "Workers 40%");
    assertThat(pages.open(founders.getFirst(), "/c/" + coop.slug() + "/registration.pdf").getStatus()).isEqualTo(200);
    assertThat(pages.open(founders.get(2), "/c/" + coop.slug() + "/registration.pdf").getStatus()).isEqualTo(403);
  }

  @Test
  void anotherCoopsRulesCanBeClonedAndAMemberCanDraftAnAmendment() throws Exception {
    var coop = founded();
    var json = pages.open(founders.getFirst(), "/api/v1/c/" + coop.slug() + "/statutes").getContentAsString();
    var clone = pages.send(founders.get(1), "/foundings", "name", "Second", "rules", json);
    assertThat(clone.getStatus()).isEqualTo(303);
    assertThat(pages.send(founders.get(1), "/foundings", "name", "Second", "rules", "{\"no\":1}").getStatus()).isEqualTo(422);

    var at = "/c/" + coop.slug() + "/statutes/amendments/";
    var saved = pages.send(founders.getFirst(), at + "new/questions/admission", "by", "open", "minimumAge", "18");
    assertThat(saved.getRedirectedUrl()).startsWith(at);
    var draft = pages.open(founders.getFirst(), saved.getRedirectedUrl()).getContentAsString();
    assertThat(draft).contains("<ins>18 </ins>", "/decisions/new?matter=AMEND_STATUTES&amp;draft=");
    var worse = pages.send(founders.getFirst(), at + "new/questions/openness", "reportMonths", "0", "books", "members");
    assertThat(pages.open(founders.getFirst(), worse.getRedirectedUrl()).getContentAsString()).contains("A lock that is set can never be unset");
    assertThat(pages.open(pages.person("Stranger"), at + "new").getStatus()).isEqualTo(403);
  }

  private static String text(byte[] pdf) throws Exception {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }
}
