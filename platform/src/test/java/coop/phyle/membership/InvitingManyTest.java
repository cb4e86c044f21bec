package coop.phyle.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import coop.phyle.identity.People;
import coop.phyle.identity.Tokens;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.rules.Admission;
import coop.phyle.notices.SentMail;
import coop.phyle.shell.MovableClock;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Tenancy;
import coop.phyle.testing.PhyleTest;
import coop.phyle.testing.Statements;
import coop.phyle.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** Many invited at once: all or nobody, nobody twice, and the same few statements for ten as for thousands. */
@PhyleTest
class InvitingManyTest {
  private static final InvitingMany.Terms TERMS = new InvitingMany.Terms("", 30, Locale.ENGLISH);
  @Autowired MockMvc server;
  @Autowired TestCoops coops;
  @Autowired InvitingMany inviting;
  @Autowired People people;
  @Autowired Tokens tokens;
  @Autowired Tenancy tenancy;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired Inviting letters;
  @Autowired SentMail mail;
  private final String domain = "x" + UUID.randomUUID().toString().substring(0, 8) + ".example";
  private TestCoops.Founded coop;

  @BeforeEach
  void found() {
    coop = coops.found(Admission.By.BOARD);
  }

  @Test
  void linesAreReadAsPeopleKeepThem() {
    var read = InvitationLines.read("\uFEFFEmail;Name\nana@%1$s\nAina Ferrer <AINA@%1$s>\r\n\n\"Puig, Oriol\" <oriol@%1$s>;\nMercè Vila, merce@%1$s\npau@%1$s\tPau Serra\n".formatted(domain).getBytes(StandardCharsets.UTF_8));
    assertThat(read.faults()).isEmpty();
    assertThat(read.lines()).extracting(line -> line.number() + " " + line.email().value().replace("@" + domain, "") + " " + line.name())
        .containsExactly("2 ana ", "3 aina Aina Ferrer", "5 oriol Puig, Oriol", "6 merce Mercè Vila", "7 pau Pau Serra");
    var wrong = InvitationLines.read("ana@%1$s\nnobody\na@%1$s, b@%1$s\n%2$s <c@%1$s>\n".formatted(domain, "N".repeat(201)));
    assertThat(wrong.faults()).extracting(fault -> fault.key().replace("membership.lists.fault.", "") + fault.args().getFirst()).containsExactly("email2", "two3", "name4");
    assertThat(InvitationLines.read("\n \n").faults()).extracting(fault -> fault.key()).containsExactly("membership.lists.none");
    assertThat(InvitationLines.read(new byte[] {(byte) 0xff, 'a'}).faults()).hasSize(1);
    assertThat(InvitationLines.read(list(0, 5001)).faults()).extracting(fault -> fault.key()).containsExactly("membership.lists.many");
  }

  @Test
  void whoIsThereAlreadyIsToldApartAndTheSameListInvitesNobodyTwice() {
    var secretary = people.find(coop.secretary()).orElseThrow().email();
    var stranger = people.find(coops.person("Eva Mas")).orElseThrow().email();
    var text = "new@%1$s New One\n%2$s\n%3$s\nNEW@%1$s\n".formatted(domain, secretary, stranger).replace(" New One", ", New One");
    var first = told(text);
    assertThat(first.invited()).isEqualTo(2);
    assertThat(first.members()).extracting(InvitationPages.Line::email).containsExactly(secretary.value());
    assertThat(first.twice()).extracting(InvitationPages.Line::number).containsExactly(4);
    assertThat(invitations()).isEqualTo(2);
    var second = told(text);
    assertThat(second.invited()).isZero();
    assertThat(second.open()).hasSize(2);
    assertThat(invitations()).isEqualTo(2);
    clock.moveBy(Duration.ofDays(40));
    assertThat(told(text).invited()).as("theirs have run out").isEqualTo(2);
  }

  @Test
  void oneWrongLineAndNobodyIsInvited() throws Exception {
    var page = act(coop.secretary(), "ana@%1$s\nnot an address\n".formatted(domain));
    assertThat(page.getStatus()).isEqualTo(422);
    assertThat(page.getContentAsString(StandardCharsets.UTF_8)).contains("Line 2", "not an address", "ana@" + domain);
    assertThat(invitations()).isZero();
    assertThat(act(coop.director(), "ana@" + domain).getStatus()).as("the secretary alone").isEqualTo(403);
    var file = new MockMultipartFile("file", "list.csv", "text/csv", "name;email\nAna <b>;ana@%s\n".formatted(domain).getBytes(StandardCharsets.UTF_8));
    var sent = multipart(coop.url("/invitations/lists")).file(file).with(authentication(TestCoops.as(coop.secretary()))).with(csrf());
    assertThat(server.perform(sent).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8)).contains("One person is invited");
    assertThat(mail.next("ana@" + domain, 1).link()).as("a link of their own").matches(coop.url("/invitations/[a-z2-7]{16}"));
  }

  @Test
  void programsInviteTheSame() throws Exception {
    var answer = api("{\"people\":[{\"email\":\"ana@%1$s\",\"name\":\"Ana Mas\"},{\"email\":\"oops\"}]}".formatted(domain));
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString()).contains("Line 2");
    assertThat(api("{\"people\":[{\"email\":\"ana@%s\"}],\"memberClass\":\"dragons\"}".formatted(domain)).getStatus()).isEqualTo(422);
    var done = api("{\"people\":[{\"email\":\"ana@%1$s\",\"name\":\"Ana Mas\"},{\"email\":\"ana@%1$s\"}],\"memberClass\":\"workers\",\"days\":10}".formatted(domain));
    assertThat(done.getStatus()).isEqualTo(201);
    var told = Json.parseObject(done.getContentAsString());
    assertThat(told.whole("invited")).isEqualTo(1);
    assertThat(told.list("twice")).hasSize(1);
  }

  @Test
  void thousandsTakeTheStatementsOfTen() throws Exception {
    told(list(0, 5));
    var few = Statements.during(() -> told(list(10, 20)));
    assertThat(Statements.during(() -> told(list(1000, 2000))).executed()).isEqualTo(few.executed()).isLessThanOrEqualTo(20);
    assertThat(invitations()).isEqualTo(1015);
    var single = tenancy.in(coop.id(), () -> letters.byEmail(coop.coop(), coop.secretary(), "single@" + domain, "", 30, Locale.ENGLISH));
    assertThat(single).as("lists leave the day of single letters alone").isInstanceOf(Inviting.Invited.Made.class);
  }

  @Test
  void aCoopInvitesTenThousandADay() {
    coops.in(coop, () -> jdbc.sql("insert into membership.invitation_list select :coop, gen_random_uuid(), 4999, :at, :by from generate_series(1, 2)")
        .param("coop", coop.id().value()).param("at", clock.instant().atOffset(ZoneOffset.UTC)).param("by", coop.secretary().value()).update());
    var over = tenancy.in(coop.id(), () -> inviting.invite(coop.coop(), coop.secretary(), InvitationLines.read(list(0, 3)), TERMS));
    assertThat(((InvitingMany.Result.Invalid) over).problems()).singleElement().satisfies(problem -> assertThat(problem.args()).containsExactly(10_000, 2));
    assertThat(told(list(0, 2)).invited()).isEqualTo(2);
  }

  @Test
  void whoAnswersFindsTheirNameWrittenAndNobodyElseLearnsIt() throws Exception {
    told("Ana Mas <ana@%1$s>\nbea@%1$s\n".formatted(domain));
    var ana = mail.next("ana@" + domain, 1).link();
    assertThat(follows("ana@" + domain, ana, 2)).contains("value=\"Ana Mas\"");
    assertThat(follows("bea@" + domain, mail.next("bea@" + domain, 1).link(), 2)).contains("name=\"name\"").doesNotContain("Ana Mas");
    assertThat(follows("eva@" + domain, ana, 1)).as("a letter passed on").contains("name=\"name\"").doesNotContain("Ana Mas");
  }

  /** From the letter to the page that asks a newcomer's name. */
  private String follows(String email, String invitation, int letter) throws Exception {
    var visitor = new Visitor(server);
    var asks = coop.url("/membership-requests/new?invitation=" + invitation.substring(invitation.lastIndexOf('/') + 1));
    assertThat(visitor.open(invitation).getContentAsString(StandardCharsets.UTF_8)).contains(asks);
    var signIn = visitor.open(asks).getRedirectedUrl();
    visitor.send(signIn, "/sign-in/link", "email", email, "next", asks);
    return visitor.open(mail.next(email, letter).link()).getContentAsString(StandardCharsets.UTF_8);
  }

  private String list(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "Person " + i + " <p" + i + "@" + domain + ">").collect(Collectors.joining("\n"));
  }

  private InvitationPages.Told told(String text) {
    var result = tenancy.in(coop.id(), () -> inviting.invite(coop.coop(), coop.secretary(), InvitationLines.read(text), TERMS));
    assertThat(result).isInstanceOf(InvitingMany.Result.Invited.class);
    return ((InvitingMany.Result.Invited) result).told();
  }

  private int invitations() {
    return coops.in(coop, () -> jdbc.sql("select count(*)::int from membership.invitation where list_id is not null").query(Integer.class).single());
  }

  private MockHttpServletResponse act(PersonId person, String text) throws Exception {
    var form = post(coop.url("/invitations/lists")).param("people", text).param("days", "30").param("language", "en");
    return new Visitor(server).send(form.with(authentication(TestCoops.as(person))).with(csrf()));
  }

  private MockHttpServletResponse api(String json) throws Exception {
    var request = post("/api/v1" + coop.url("/invitations/lists")).header("Authorization", "Bearer " + tokens.make(coop.secretary(), "t"));
    return new Visitor(server).send(request.contentType(MediaType.APPLICATION_JSON).content(json));
  }
}
