package coop.phyle.deciding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import coop.phyle.identity.People;
import coop.phyle.identity.Tokens;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.rules.Matter;
import coop.phyle.kernel.verify.Pins;
import coop.phyle.kernel.verify.Report;
import coop.phyle.notices.SentMail;
import coop.phyle.policies.ReviewDay;
import coop.phyle.record.Exported;
import coop.phyle.shell.Problem;
import coop.phyle.testing.PhyleTest;
import coop.phyle.testing.Visitor;
import coop.phyle.voting.VoteNumber;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** A policy is what a passed resolution said, until another one says otherwise. */
@PhyleTest
class PoliciesTest {
  private static final String TEXT = "Whoever closes the hall **turns off** the heating.";
  @Autowired ApplicationContext context;
  @Autowired MockMvc server;
  @Autowired Tokens tokens;

  @Test
  void aPassedResolutionWritesTheRegisterAndADefeatedOneDoesNot() throws Exception {
    var assembly = Assembly.found(context, Assembly.rules(), 3, 3, 4);
    decide(assembly, adopt(assembly, "Closing the hall", TEXT, Map.of("policy", "new")), false);
    assertThat(register(assembly, "")).isEmpty();
    decide(assembly, adopt(assembly, "Shutting the hall", TEXT, Map.of("policy", "new")), true);
    decide(assembly, adopt(assembly, "Keys of the hall", "Each worker has one.", Map.of("policy", "new")), true);
    decide(assembly, adopt(assembly, "Shutting the hall", TEXT + " And locks it.", Map.of("policy", "1")), true);
    assertThat(register(assembly, "")).extracting(row -> row.text("title")).containsExactly("Shutting the hall", "Keys of the hall");
    var versions = list(api(assembly, "/policies/1").getContentAsString());
    assertThat(versions).extracting(v -> v.asObject().whole("version")).containsExactly(2L, 1L);
    assertThat(versions.getLast().asObject().text("body")).isEqualTo(TEXT);
    decide(assembly, draft(assembly, Matter.REPEAL_POLICY, "No more keys", "", Map.of("policy", "2")), true);
    assertThat(register(assembly, "")).extracting(row -> row.flag("repealed")).containsExactly(false, true);
    var kept = Json.parseObject(api(assembly, "/archive?kinds=policies").getContentAsString()).list("policies");
    assertThat(kept).extracting(policy -> policy.asObject().list("texts").size()).as("every version").containsExactly(2, 1);
    assertThat(kept.getLast().asObject().whole("repealedBy")).isPositive();
    var report = Exported.recounted(context, assembly.coop.id(), new Pins(Optional.empty(), Optional.empty(), Optional.empty()));
    assertThat(report.finding()).as(report.text()).isEqualTo(new Report.Agrees());
  }

  @Test
  void ofTwoVotesOnOnePolicyTheLaterErasesNothing() throws Exception {
    var assembly = Assembly.found(context, Assembly.rules(), 3, 3, 4);
    decide(assembly, adopt(assembly, "Closing the hall", TEXT, Map.of("policy", "new")), true);
    var form = assembly.in(() -> assembly.bean(DraftForms.class).begun(assembly.coop.id(), assembly.people.getFirst(), Matter.ADOPT_POLICY, Map.of("policy", "1")));
    var drafts = List.of(
        adopt(assembly, "Closing the hall", TEXT + " And locks it.", Map.of("policy", "1")),
        adopt(assembly, "Closing the hall", TEXT + " And sweeps it.", Map.of("policy", "1")),
        draft(assembly, Matter.REPEAL_POLICY, "Leave it open", "", Map.of("policy", "1")));
    var numbers = drafts.stream().map(assembly::draft).toList();
    numbers.forEach(number -> assembly.notice(number, assembly.people.getFirst()));
    numbers.forEach(assembly::openNow);
    numbers.forEach(number -> assembly.votes(number, 0, 5, 0));
    numbers.forEach(assembly::close);
    var first = numbers.getFirst();
    var versions = list(api(assembly, "/policies/1").getContentAsString());
    assertThat(versions).extracting(v -> v.asObject().text("body")).containsExactly(TEXT + " And locks it.", TEXT);
    assertThat(register(assembly, "").getFirst().flag("repealed")).isFalse();
    for (var late : numbers.subList(1, 3)) {
      assertThat(assembly.life(late).enactment()).contains(new Enactment.Refusal(List.of(Problem.of("", "policies.refusal.outdated", "1", first.toString()))));
    }
    var stale = new HashMap<>(form.entered());
    var draft = adopt(assembly, "Closing the hall", TEXT + " And sweeps it.", stale);
    assertThat(assembly.in(() -> assembly.bean(Proposing.class).draft(assembly.coop.id(), draft))).as("a form opened before").isInstanceOf(Drafting.Refused.class);
  }

  @Test
  void wordsAreFoundByTheirStemsInEitherLanguage() throws Exception {
    var assembly = Assembly.found(context, Assembly.rules(), 3, 3, 4);
    decide(assembly, adopt(assembly, "Heating", "Turn off the heating when closing.", Map.of("policy", "new")), true);
    decide(assembly, adopt(assembly, "Las llaves", "Cada trabajadora tiene una llave de la nave.", Map.of("policy", "new")), true);
    assertThat(register(assembly, "closes heated")).extracting(row -> row.whole("number")).containsExactly(1L);
    assertThat(register(assembly, "trabajadoras")).extracting(row -> row.whole("number")).containsExactly(2L);
    assertThat(register(assembly, "\"' or 1=1 --")).isEmpty();
  }

  @Test
  void aTextTravelsIntoAnotherCoOpsProposalIfTheReaderMayReadIt() throws Exception {
    var open = Assembly.found(context, Assembly.rules(), 3, 1, 1);
    decide(open, adopt(open, "Closing the hall", TEXT, Map.of("policy", "new")), true);
    var shut = Assembly.found(context, Assembly.rules(text -> text.replace("\"books\": \"everyone\"", "\"books\": \"members\"").replace("\"preset\": \"open-co-op\"", "\"preset\": \"somerset\"")), 3, 1, 1);
    decide(shut, adopt(shut, "Secret ways", "Said to members alone.", Map.of("policy", "new")), true);
    assertThat(begun(shut, open.coop.slug() + "/1")).contains("Closing the hall").contains("turns off");
    assertThat(begun(open, shut.coop.slug() + "/1")).doesNotContain("Secret ways").doesNotContain("members alone");
    var stranger = new Visitor(server);
    assertThat(stranger.send(get("/c/" + open.coop.slug() + "/policies/1")).getStatus()).isEqualTo(200);
    assertThat(stranger.send(get("/c/" + shut.coop.slug() + "/policies/1")).getStatus()).isEqualTo(404);
  }

  @Test
  void itsDayComesOnce() throws Exception {
    var assembly = Assembly.found(context, Assembly.rules(), 3, 3, 4);
    var review = assembly.now().plus(Duration.ofDays(90)).toString().substring(0, 10);
    decide(assembly, adopt(assembly, "Closing the hall", TEXT, Map.of("policy", "new", "review", review)), true);
    ReviewDay.comes(context);
    assertThat(told(assembly)).isZero();
    assembly.clock().moveTo(assembly.now().plus(Duration.ofDays(91)));
    ReviewDay.comes(context);
    ReviewDay.comes(context);
    var secretary = context.getBean(People.class).find(assembly.people.getFirst()).orElseThrow().email().toString();
    assertThat(told(assembly)).isEqualTo(1);
    assertThat(subjects(assembly, secretary)).containsExactly("Look at “Closing the hall” again");
  }

  @Test
  void wrongSubjectsAreRefused() {
    var assembly = Assembly.found(context, Assembly.rules(), 3, 3, 4);
    for (var wrong : List.of(Map.of("policy", "7"), Map.of("policy", "x"), Map.of("policy", "new", "review", "soon"))) {
      assertThat(assembly.in(() -> assembly.bean(Proposing.class).draft(assembly.coop.id(), adopt(assembly, "A title", TEXT, wrong)))).isInstanceOf(Drafting.Refused.class);
    }
  }

  private static int told(Assembly assembly) {
    return assembly.inTransaction(() -> assembly.jdbc().sql("select count(*)::int from policies.review_notice").query(Integer.class).single());
  }

  /** What reached the secretary about it, once the outbox is empty. */
  private List<String> subjects(Assembly assembly, String secretary) {
    var sent = context.getBean(SentMail.class);
    var waiting = "select count(*)::int from notices.outbox where recipient = :to";
    while (assembly.inTransaction(() -> assembly.jdbc().sql(waiting).param("to", secretary).query(Integer.class).single()) > 0) {
      Thread.onSpinWait();
    }
    return sent.to(secretary).stream().map(SentMail.Sent::subject).filter(subject -> subject.startsWith("Look at")).toList();
  }

  private String begun(Assembly assembly, String from) {
    var forms = assembly.bean(DraftForms.class);
    return assembly.in(() -> forms.begun(assembly.coop.id(), assembly.people.getFirst(), Matter.ADOPT_POLICY, Map.of("from", from))).entered().toString();
  }

  private static Draft adopt(Assembly assembly, String title, String body, Map<String, String> subject) {
    return draft(assembly, Matter.ADOPT_POLICY, title, body, subject);
  }

  private static Draft draft(Assembly assembly, Matter matter, String title, String body, Map<String, String> subject) {
    return new Draft(assembly.people.getFirst(), matter, subject, title, body, Optional.empty(), false);
  }

  private static VoteNumber decide(Assembly assembly, Draft draft, boolean passes) {
    var number = assembly.opened(draft);
    assembly.votes(number, 0, passes ? 5 : 0, passes ? 0 : 5);
    assembly.close(number);
    return number;
  }

  private List<Json.Obj> register(Assembly assembly, String words) throws Exception {
    var asked = get("/api/v1/c/" + assembly.coop.slug() + "/policies").param("words", words);
    return list(new Visitor(server).send(asked.header("Authorization", "Bearer " + tokens.make(assembly.people.getLast(), "t"))).getContentAsString()).stream()
        .map(Json::asObject)
        .toList();
  }

  private static List<Json> list(String text) {
    return Json.parseObject("{\"all\":" + text + "}").list("all");
  }

  private MockHttpServletResponse api(Assembly assembly, String rest) throws Exception {
    var asked = get("/api/v1/c/" + assembly.coop.slug() + rest);
    return new Visitor(server).send(asked.header("Authorization", "Bearer " + tokens.make(assembly.people.getLast(), "t")));
  }
}
