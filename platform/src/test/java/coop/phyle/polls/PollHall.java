package coop.phyle.polls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import coop.phyle.deciding.Assembly;
import coop.phyle.identity.SignedIn;
import coop.phyle.identity.Tokens;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.membership.Members;
import coop.phyle.record.Record;
import coop.phyle.shell.MovableClock;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Site;
import coop.phyle.shell.Tenancy;
import coop.phyle.testing.DueJobs;
import coop.phyle.voting.NewVote;
import coop.phyle.voting.OpeningVotes;
import coop.phyle.voting.VoteNumber;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A co-op that polls, through its API as its members' programs do. Person 0 is secretary. */
public final class PollHall {
  public final Assembly assembly;
  private final ApplicationContext beans;
  private final Map<Integer, String> tokens = new ConcurrentHashMap<>();
  private final Map<Integer, String> members = new ConcurrentHashMap<>();

  public PollHall(ApplicationContext beans, int stewards, int workers, int investors) {
    this(beans, Assembly.rules(), stewards, workers, investors);
  }

  public PollHall(ApplicationContext beans, RuleBook rules, int stewards, int workers, int investors) {
    this.beans = beans;
    this.assembly = Assembly.found(beans, rules, stewards, workers, investors);
  }

  /** In the co-op's tenancy and a transaction. */
  <T> T in(Supplier<T> work) {
    var transaction = new TransactionTemplate(beans.getBean(PlatformTransactionManager.class));
    return beans.getBean(Tenancy.class).in(assembly.coop.id(), () -> transaction.execute(status -> work.get()));
  }

  /** Asks by person 0; fields are name, value, name, value… */
  public int ask(String kind, String... fields) throws Exception {
    var answer = tryAsk(0, kind, fields);
    assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(201);
    return Json.parseObject(answer.getContentAsString()).integer("number");
  }

  public MockHttpServletResponse tryAsk(int person, String kind, String... fields) throws Exception {
    var body = Json.obj().with("kind", kind).with("title", "A question of " + kind);
    for (var i = 0; i < fields.length; i += 2) {
      body = body.with(fields[i], fields[i + 1]);
    }
    return send(person, "/polls", body.toString());
  }

  public MockHttpServletResponse trySay(int person, int number, String said, String reason) throws Exception {
    return trySay(person, number, said, reason, "");
  }

  public MockHttpServletResponse trySay(int person, int number, String said, String reason, String receipt) throws Exception {
    var member = members.computeIfAbsent(person, p -> assembly.member(p).toString());
    var body = Json.obj().with("member", member).with("said", said).with("reason", reason);
    return send(person, "/polls/" + number + "/ballots", (receipt.isEmpty() ? body : body.with("receipt", receipt)).toString());
  }

  /** Asks by person 0, and opens as programs did before lots were promised: the act has the second form, or the first, which listed no ballots. */
  int openedBefore(int form, String kind, String... fields) throws Exception {
    var opens = LocalDateTime.ofInstant(assembly.now().plusSeconds(7200), beans.getBean(Site.class).zone()).truncatedTo(ChronoUnit.MINUTES);
    var all = new ArrayList<>(List.of(fields));
    all.addAll(List.of("opens", opens.toString()));
    var number = new VoteNumber(ask(kind, all.toArray(String[]::new)));
    var poll = in(() -> beans.getBean(Polls.class).find(assembly.coop.id(), number).orElseThrow().poll());
    assembly.clock().moveTo(poll.asked().opensAt());
    in(() -> {
      var roll = beans.getBean(Members.class).roll(poll.coop());
      var vote = new NewVote(poll.coop(), number, poll.asked().paper().orElseThrow(), poll.asked().secret(), poll.asked().opensAt(), poll.asked().closesAt());
      var root = beans.getBean(OpeningVotes.class).open(vote, roll);
      beans.getBean(Polls.class).open(poll, poll.asked().opensAt(), 1, roll.size(), root);
      var body = Json.obj().with("poll", number.value()).with("kind", poll.asked().kind()).with("textSha256", "00".repeat(32)).with("secret", poll.asked().secret())
          .with("weighted", false).with("statutesVersion", 1).with("eligible", roll.size()).with("rollRoot", root).with("opensAt", poll.asked().opensAt().toString())
          .with("closesAt", poll.asked().closesAt().toString()).with("rule", poll.asked().rule().orElseThrow().write());
      beans.getBean(Record.class).note(poll.coop(), "poll-opened", form == 1 ? body : body.with("form", form).with("delegable", false));
      return root;
    });
    return number.value();
  }

  /** People from 0 on say these, in turn. */
  public void say(int number, String... said) throws Exception {
    for (var person = 0; person < said.length; person++) {
      var answer = trySay(person, number, said[person], "");
      assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(201);
    }
  }

  public Json.Obj read(int person, int number) throws Exception {
    return Json.parseObject(text(person, "/polls/" + number));
  }

  /** What a program reads under a path of the co-op. */
  public Json.Obj json(int person, String path) throws Exception {
    return Json.parseObject(text(person, path));
  }

  public String text(int person, String path) throws Exception {
    var answer = beans.getBean(MockMvc.class).perform(get(url(path)).header("Authorization", "Bearer " + token(person))).andReturn().getResponse();
    assertThat(answer.getStatus()).isEqualTo(200);
    return answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
  }

  public MockHttpServletResponse send(int person, String path, String json) throws Exception {
    var request = post(url(path)).header("Authorization", "Bearer " + token(person)).contentType(MediaType.APPLICATION_JSON).content(json);
    return beans.getBean(MockMvc.class).perform(request).andReturn().getResponse();
  }

  /** A week later, every job has run. */
  public void close() {
    later(Duration.ofDays(9));
  }

  public void later(Duration time) {
    beans.getBean(MovableClock.class).moveBy(time);
    beans.getBean(DueJobs.class).run();
  }

  /** The result of a closed poll. */
  Json.Obj result(int number) throws Exception {
    return read(0, number).object("result");
  }

  /** A page of the co-op as a person sees it. */
  public String page(int person, String path) throws Exception {
    var request = get("/c/" + assembly.coop.slug() + path).with(as(assembly.people.get(person)));
    return beans.getBean(MockMvc.class).perform(request).andReturn().getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
  }

  /** Somebody signed in at a browser. */
  public static RequestPostProcessor as(PersonId person) {
    var principal = new SignedIn(person, "Test", Locale.ENGLISH, false);
    return authentication(UsernamePasswordAuthenticationToken.authenticated(principal, "", List.of()));
  }

  private String url(String path) {
    return "/api/v1/c/" + assembly.coop.slug() + path;
  }

  private String token(int person) {
    return tokens.computeIfAbsent(person, p -> beans.getBean(Tokens.class).make(assembly.people.get(p), "test"));
  }
}
