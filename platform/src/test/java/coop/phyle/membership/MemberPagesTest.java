package coop.phyle.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import coop.phyle.identity.Email;
import coop.phyle.identity.Newcomers;
import coop.phyle.kernel.rules.Admission;
import coop.phyle.kernel.rules.Audience;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import coop.phyle.testing.PhyleTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PhyleTest
class MemberPagesTest {
  @Autowired TestCoops coops;
  @Autowired MockMvc mvc;
  @Autowired AdmittingMembers admitting;
  @Autowired ChangingEntries changing;
  @Autowired Inviting inviting;
  @Autowired Today today;
  @Autowired Members members;
  @Autowired Newcomers newcomers;
  private TestCoops.Founded coop;
  private PersonId member;
  private PersonId stranger;

  @BeforeEach
  void found() {
    coop = coops.found(Admission.By.BOARD);
    member = coops.person("Pau Serra");
    stranger = coops.person("Stranger");
    admit(member, "Pau Serra", "Plaça Secreta 4");
  }

  @Test
  void thePublicSeesNamesAndClassesAndNothingElse() throws Exception {
    coops.in(coop, () -> changing.visibility(coop.id(), 4, new Viewer(Optional.of(member), "Pau", Set.of(Who.MEMBER)), true));
    var page = open(null, "/members").getContentAsString();
    assertThat(page).contains("Aina Ferrer", "Mercè Vila", "Name not public", "Workers");
    assertThat(page).doesNotContain("Pau Serra", "Secreta", "Carrer Nou", "@horta.example", "/members/4", "register.csv");
    assertThat(open(null, "/members?q=Pau").getContentAsString()).doesNotContain("Pau Serra").contains("Nobody matches");
    assertThat(open(null, "/members?show=ALL&on=2020-01-01").getContentAsString()).contains("Aina Ferrer");
    var json = api(null, "/members").getContentAsString();
    assertThat(json).contains("Aina Ferrer").doesNotContain("Pau Serra", "Secreta", "Carrer Nou", "@");
  }

  @Test
  void whereTheRulesKeepTheBookClosedThePublicSeesNumbersOnly() throws Exception {
    coop = coops.found(Admission.By.BOARD, Audience.MEMBERS);
    var page = open(null, "/members").getContentAsString();
    assertThat(page).contains("3 members").doesNotContain("Aina", "Oriol", "Mercè");
    assertThat(api(null, "/members").getContentAsString()).doesNotContain("Aina", "Oriol");
  }

  @Test
  void membersSeeNamesTheSecretarySeesAddresses() throws Exception {
    var seen = open(member, "/members").getContentAsString();
    assertThat(seen).contains("Pau Serra", "Aina Ferrer").doesNotContain("Carrer Nou", "Secreta");
    assertThat(open(member, "/members/1").getContentAsString()).doesNotContain("Carrer Nou");
    assertThat(open(member, "/members/4").getContentAsString()).contains("Plaça Secreta 4");
    assertThat(open(coop.secretary(), "/members").getContentAsString()).contains("Carrer Nou 2", "Plaça Secreta 4");
    assertThat(api(member, "/members").getContentAsString()).doesNotContain("Carrer Nou");
    assertThat(api(coop.secretary(), "/members").getContentAsString()).contains("Plaça Secreta 4");
  }

  @Test
  void everyPageOpensForWhomItIsFor() throws Exception {
    for (var path : List.of("/members", "/members/officers", "/members/1", "/invitations", "/membership-requests", "/members/imports", "/members/3/closure")) {
      assertThat(open(coop.secretary(), path).getStatus()).as(path).isEqualTo(200);
    }
    assertThat(open(member, "/members/4/resignation").getStatus()).isEqualTo(200);
    assertThat(open(stranger, "/membership-requests/new").getStatus()).isEqualTo(200);
    var pdf = open(coop.secretary(), "/members/register.pdf");
    assertThat(new String(pdf.getContentAsByteArray(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    var csv = open(coop.secretary(), "/members/register.csv").getContentAsString();
    assertThat(csv).contains("number,name,class,address,admitted,ended", "4,Pau Serra,users,Plaça Secreta 4");
    assertThat(open(coop.secretary(), "/members/99").getStatus()).isEqualTo(404);
  }

  @Test
  void anExportRunsNothingInASpreadsheet() throws Exception {
    for (var name : List.of("=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)")) {
      admit(coops.person("x"), name, "\t=1+1");
    }
    var csv = open(coop.secretary(), "/members/register.csv").getContentAsString();
    assertThat(csv).contains("'=cmd", "'+1", "'-1", "'@SUM", "'\t=1+1").doesNotContain(",=", ",+", ",-", ",@", ",\"=", ",\t");
  }

  @Test
  void everyUseCaseIsClosedToTheWrongStanding() throws Exception {
    for (var path : List.of("/members/imports", "/members/register.csv", "/members/register.pdf", "/members/1/closure", "/members/imports/" + UUID.randomUUID())) {
      denied(path, member, coop.treasurer(), coop.director(), stranger);
    }
    for (var path : List.of("/members/1", "/members/officers", "/invitations", "/membership-requests", "/members/1/resignation")) {
      denied(path, stranger);
    }
    for (var path : List.of("/members/1/class", "/members/1/closure", "/members/imports", "/membership-requests/" + UUID.randomUUID() + "/refusal",
        "/members/imports/" + UUID.randomUUID() + "/completion", "/members/imports/" + UUID.randomUUID() + "/removal")) {
      deniedPost(path, member, coop.treasurer(), stranger);
    }
    deniedPost("/membership-requests/" + UUID.randomUUID() + "/voices", member, stranger);
    for (var path : List.of("/invitations", "/invitation-links", "/members/1/particulars", "/members/1/visibility", "/members/1/representative",
        "/members/1/resignation", "/members/1/offices/SECRETARY/ending", "/invitations/" + UUID.randomUUID() + "/revocation")) {
      deniedPost(path, stranger);
    }
    // of the right standing, but not theirs
    for (var path : List.of("/members/1/particulars?name=X&address=Y", "/members/1/visibility?hidden=true", "/members/1/representative?name=X&email=x@y.example",
        "/members/1/resignation?on=" + today.date(), "/members/1/offices/SECRETARY/ending")) {
      assertThat(send(member, path).getStatus()).as(path).isEqualTo(404);
    }
    assertThat(open(member, "/members/1/resignation").getStatus()).isEqualTo(404);
    assertThat(open(null, "/members/1").getStatus()).isIn(302, 303);
    assertThat(coops.in(coop, () -> members.count(coop.id()))).isEqualTo(4);
  }

  @Test
  void aMemberResignsAfterSeeingWhatEnds() throws Exception {
    var preview = open(coop.secretary(), "/members/1/resignation").getContentAsString();
    assertThat(preview).contains("Nobody else holds this office: Secretary", "2 directors remain");
    assertThat(send(member, "/members/4/resignation?on=2020-01-01").getStatus()).isEqualTo(422);
    assertThat(send(member, "/members/4/resignation?on=" + today.date()).getStatus()).isEqualTo(303);
    assertThat(open(member, "/members/1").getStatus()).isEqualTo(403);
    assertThat(open(coop.secretary(), "/members?show=ENDED").getContentAsString()).contains("Pau Serra", "resigned");
  }

  @Test
  void theApiUsesTheSameUseCases() throws Exception {
    var invited = sendJson(member, "/invitations", "{\"memberClass\":\"users\",\"uses\":3,\"days\":5}");
    assertThat(invited.getStatus()).isEqualTo(201);
    var faulty = sendJson(member, "/invitations", "{\"email\":\"nobody\"}");
    assertThat(faulty.getStatus()).isEqualTo(422);
    assertThat(faulty.getContentType()).contains("application/problem+json");
    assertThat(faulty.getContentAsString()).contains("\"field\":\"email\"");
    assertThat(sendJson(stranger, "/invitations", "{}").getStatus()).isEqualTo(403);
    var asked =
        sendJson(stranger, "/membership-requests", "{\"memberClass\":\"users\",\"as\":\"person\",\"name\":\"S\",\"address\":\"A 1\",\"born\":\"1990-01-01\",\"accepts\":\"1\"}");
    assertThat(asked.getStatus()).isEqualTo(201);
    assertThat(sendJson(member, "/members/1/resignation", "{}").getStatus()).isEqualTo(404);
    assertThat(sendJson(member, "/members/4/resignation", "{}").getStatus()).isEqualTo(200);
  }

  @Test
  void aPageOfTenThousandRendersFast() throws Exception {
    var lines = IntStream.range(0, 10_000).mapToObj(i -> line(new PersonId(people.get(i)), "Member " + i, "Carrer " + i)).toList();
    coops.in(coop, () -> admitting.admit(coop.id(), Basis.of(Basis.Means.FOUNDING, coop.secretary()), lines));
    open(coop.secretary(), "/members");
    var start = System.nanoTime();
    assertThat(open(coop.secretary(), "/members?page=90").getContentAsString()).contains("Member 8900").doesNotContain("Member 9100");
    assertThat(open(coop.secretary(), "/members?q=member%2077").getContentAsString()).contains("Member 7777");
    var took = (System.nanoTime() - start) / 1_000_000;
    System.out.println("two pages of 10,000 members: " + took + " ms");
    assertThat(took).isLessThan(3_000);
  }

  private List<UUID> people = List.of();

  @BeforeEach
  void crowd(TestInfo info) {
    if (info.getDisplayName().startsWith("aPageOfTenThousand")) {
      var run = UUID.randomUUID().toString().substring(0, 8);
      var names = new LinkedHashMap<Email, String>();
      for (var i = 0; i < 10_000; i++) {
        names.put(new Email("m" + i + "-" + run + "@crowd.example"), "Member " + i);
      }
      var made = newcomers.findOrCreate(names, Locale.ENGLISH);
      people = names.keySet().stream().map(e -> made.get(e).value()).toList();
    }
  }

  private void admit(PersonId person, String name, String address) {
    coops.in(coop, () -> admitting.admit(coop.id(), Basis.of(Basis.Means.FOUNDING, coop.secretary()), List.of(line(person, name, address))));
  }

  private NewMember line(PersonId person, String name, String address) {
    return new NewMember(new Joiner.Person(person), new ClassId("users"), name, address, today.date(), OptionalInt.empty(), OptionalInt.of(1));
  }

  private void denied(String path, PersonId... people) throws Exception {
    for (var person : people) {
      assertThat(open(person, path).getStatus()).as(path).isEqualTo(403);
    }
    assertThat(open(null, path).getStatus()).as(path).isIn(302, 303);
  }

  private void deniedPost(String path, PersonId... people) throws Exception {
    for (var person : people) {
      assertThat(send(person, path).getStatus()).as(path).isEqualTo(403);
    }
    assertThat(mvc.perform(post(coop.url(path)).with(csrf())).andReturn().getResponse().getStatus()).as(path).isIn(302, 303, 401);
  }

  private MockHttpServletResponse open(PersonId person, String path) throws Exception {
    return perform(person, get(URI.create(coop.url(path))).accept(MediaType.TEXT_HTML, MediaType.ALL));
  }

  private MockHttpServletResponse api(PersonId person, String path) throws Exception {
    return perform(person, get("/api/v1" + coop.url(path)).accept(MediaType.APPLICATION_JSON));
  }

  private MockHttpServletResponse send(PersonId person, String path) throws Exception {
    return perform(person, post(URI.create(coop.url(path))).with(csrf()).accept(MediaType.TEXT_HTML));
  }

  private MockHttpServletResponse sendJson(PersonId person, String path, String json) throws Exception {
    return perform(person, post("/api/v1" + coop.url(path)).with(csrf()).contentType(MediaType.APPLICATION_JSON).content(json));
  }

  private MockHttpServletResponse perform(PersonId person, MockHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(person == null ? request : request.with(authentication(TestCoops.as(person)))).andReturn().getResponse();
  }
}
