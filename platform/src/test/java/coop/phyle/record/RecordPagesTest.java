package coop.phyle.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import coop.phyle.identity.Coops;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.merkle.ConsistencyProof;
import coop.phyle.kernel.merkle.Hash;
import coop.phyle.kernel.merkle.InclusionProof;
import coop.phyle.kernel.verify.Pins;
import coop.phyle.kernel.verify.Report;
import coop.phyle.kernel.verify.Verifier;
import coop.phyle.shell.Coop;
import coop.phyle.shell.Tenancy;
import coop.phyle.testing.PhyleTest;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PhyleTest
class RecordPagesTest {
  @Autowired Record record;
  @Autowired SealingJob job;
  @Autowired Coops coops;
  @Autowired Tenancy tenancy;
  @Autowired MockMvc web;
  @Autowired PlatformTransactionManager transactions;
  private Coop coop;

  @BeforeEach
  void found() {
    coop = coops.create("Pages");
  }

  @Test
  void theExportIsWhatTheVerifierAgreesWith() throws Exception {
    for (var block = 0; block < 4; block++) {
      note(block * 80, 80);
      seal();
    }
    note(500, 3);
    var response = web.perform(get("/c/{slug}/record/export", coop.slug())).andExpect(status().isOk()).andReturn().getResponse();
    assertThat(response.getHeader("Content-Disposition")).contains(coop.slug() + "-record.jsonl");
    var report = Verifier.verify(new ByteArrayInputStream(response.getContentAsByteArray()), Pins.NONE);
    assertThat(report.finding()).as(report.text()).isEqualTo(new Report.Agrees());
    assertThat(report.last().orElseThrow().head().size()).isEqualTo(321);
    assertThat(report.acts()).containsEntry("a-test", 320L).containsEntry("log-opened", 1L);
  }

  @Test
  void thePageSaysWhatHappenedNewestFirstAndWhatWaits() throws Exception {
    note(0, 40);
    seal();
    var page = page("/c/%s/record".formatted(coop.slug()));
    assertThat(page).contains("Another act (a-test)", "/record/acts/40", "/record/acts/11", "before=11", "./phyle verify").doesNotContain("/record/acts/10\"");
    assertThat(page("/c/%s/record?before=11".formatted(coop.slug()))).contains("The record was opened", "before=41").doesNotContain("/record/acts/11\"");
    assertThat(page("/c/%s/record?before=-5".formatted(coop.slug()))).contains("Newer acts");
    note(40, 1);
    assertThat(page("/c/%s/record".formatted(coop.slug()))).contains("One act waits");
    note(41, 1);
    assertThat(page("/c/%s/record".formatted(coop.slug()))).contains("2 acts wait");
  }

  @Test
  void aCoOpWithoutActsSaysSo() throws Exception {
    assertThat(page("/c/%s/record".formatted(coop.slug()))).contains("Nothing has been recorded yet");
    web.perform(get("/c/{slug}/record/export", coop.slug())).andExpect(status().isNotFound());
    web.perform(get("/c/{slug}/record/acts/0", coop.slug())).andExpect(status().isNotFound());
    web.perform(get("/api/v1/c/{slug}/record/heads", coop.slug())).andExpect(status().isNotFound());
    web.perform(get("/api/v1/c/{slug}/record/acts", coop.slug())).andExpect(status().isOk()).andExpect(header().string("Content-Type", "application/json"));
  }

  @Test
  void anActShowsItsTextAndProof() throws Exception {
    note(0, 5);
    seal();
    var act = api("/acts/3");
    assertThat(page("/c/%s/record/acts/3".formatted(coop.slug()))).contains("{\"kind\":\"a-test\"", act.text("leafHash"), act.text("root"));
    var path = act.texts("path").stream().map(Hash::new).toList();
    var proof = new InclusionProof(act.whole("position"), act.whole("size"), path);
    assertThat(proof.proves(Hash.leaf(act.text("leaf")), new Hash(act.text("root")))).isTrue();
    web.perform(get("/c/{slug}/record/acts/6", coop.slug())).andExpect(status().isNotFound());
  }

  @Test
  void theApiGivesHeadsActsAndGrowth() throws Exception {
    note(0, 2);
    seal();
    note(2, 4);
    seal();
    var heads = api("/heads").each("heads", Json::asObject);
    assertThat(heads.stream().map(h -> h.whole("size"))).containsExactly(3L, 7L);
    assertThat(api("/heads?after=1").list("heads")).hasSize(1);
    assertThat(api("/acts?from=5&limit=9").list("acts")).hasSize(2);
    assertThat(api("/acts?from=99").list("acts")).isEmpty();
    var growth = new ConsistencyProof(3, 7, api("/consistency?from=3&to=7").texts("path").stream().map(Hash::new).toList());
    assertThat(growth.proves(new Hash(heads.getFirst().text("root")), new Hash(heads.getLast().text("root")))).isTrue();
    for (var wrong : List.of("from=0&to=7", "from=3&to=8", "from=7&to=3")) {
      web.perform(get("/api/v1/c/%s/record/consistency?%s".formatted(coop.slug(), wrong))).andExpect(status().isNotFound());
    }
  }

  @Test
  void theSentenceNamesWhatTheActNames() throws Exception {
    tell("decision-closed", Json.obj().with("decision", 7).with("verdict", "passed"));
    tell("member-admitted", Json.obj().with("number", 1234).with("class", "workers"));
    tell("statutes-amended", Json.obj().with("version", 2).with("decision", 7));
    tell("decision-opened", Json.obj().with("decision", 8).with("title", "<b>Buy {0} 'seed'</b>"));
    tell("entry-posted", Json.obj().with("seq", 1).with("on", "2026-11-22"));
    tell("officer-appointed", Json.obj().with("office", "treasurer").with("from", "2026-11-22"));
    seal();
    var page = page("/c/%s/record".formatted(coop.slug()));
    assertThat(page).contains("Entry 1 in the books, counted from 22 Nov 2026", "A treasurer was appointed from 22 Nov 2026", "/money/entries/1");
    assertThat(page).contains("Decision 7 closed: passed", "Member 1234 admitted to the class workers", "Statutes amended by decision 7, now version 2");
    assertThat(page).contains("decision 8: &lt;b&gt;Buy {0} 'seed'&lt;/b&gt;", "/decisions/8\"", "/statutes\"");
  }

  private void tell(String kind, Json.Obj body) {
    tenancy.in(coop.id(), () -> new TransactionTemplate(transactions).executeWithoutResult(status -> record.note(coop.id(), kind, body)));
  }

  private void note(int from, int number) {
    tenancy.in(
        coop.id(),
        () ->
            new TransactionTemplate(transactions)
                .executeWithoutResult(
                    status -> {
                      for (var n = from; n < from + number; n++) {
                        record.note(coop.id(), "a-test", Json.obj().with("n", n).with("text", "ñ \" \\ \n"));
                      }
                    }));
  }

  private void seal() {
    tenancy.in(coop.id(), () -> job.seal(coop.id()));
  }

  private String page(String url) throws Exception {
    return web.perform(get(url).header("Accept-Language", "en")).andExpect(status().isOk()).andExpect(content().contentTypeCompatibleWith("text/html"))
        .andReturn().getResponse().getContentAsString();
  }

  private Json.Obj api(String rest) throws Exception {
    return Json.parseObject(
        web.perform(get("/api/v1/c/" + coop.slug() + "/record" + rest)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString());
  }
}
