package coop.phyle.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import coop.phyle.kernel.rules.Admission;
import coop.phyle.shell.PersonId;
import coop.phyle.testing.PhyleTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What members, directors and the secretary do with the register on pages, their programs do. */
@PhyleTest
class ProgramsKeepRegisterTest {
  @Autowired TestCoops coops;
  @Autowired MockMvc mvc;
  @Autowired Today today;
  private TestCoops.Founded coop;
  private PersonId applicant;

  @BeforeEach
  void found() {
    coop = coops.found(Admission.By.BOARD);
    applicant = coops.person("Pau Serra");
  }

  @Test
  void theBoardAdmitsWhoeverAsks() throws Exception {
    var request = "/membership-requests/" + asked();
    assertThat(this.<String>read(get(api(request)), applicant, "$.address")).isEqualTo("A 1");
    assertThat(this.<String>read(get(api("/membership-requests")), coop.director(), "$[0].state")).isEqualTo("waiting");
    assertThat(send(applicant, request + "/voices", "{\"accepts\":true}", 403)).contains("problem");
    assertThat(send(coop.director(), request + "/voices", "{\"accepts\":false}", 422)).contains("membership.problem.refusal-reason");
    assertThat(send(coop.director(), request + "/voices", "{\"accepts\":true}", 200)).contains("\"noted\"");
    assertThat(this.<Integer>read(get(api(request)), coop.director(), "$.accepting")).isEqualTo(1);
    assertThat(send(coop.secretary(), request + "/voices", "{\"accepts\":true}", 200)).contains("\"admitted\"", "\"number\":4");
    assertThat(send(coop.treasurer(), request + "/voices", "{\"accepts\":true}", 404)).contains("membership.problem.no-request");
    assertThat(send(applicant, request + "/withdrawal", "", 404)).contains("membership.problem.no-request");
  }

  @Test
  void theBoardRefusesAndWhoeverAskedTakesBack() throws Exception {
    var request = "/membership-requests/" + asked();
    send(coop.treasurer(), request + "/withdrawal", "", 404);
    send(applicant, request + "/withdrawal", "", 204);
    var second = "/membership-requests/" + asked();
    send(coop.director(), second + "/voices", "{\"accepts\":false,\"reason\":\"Full\"}", 200);
    assertThat(send(coop.treasurer(), second + "/voices", "{\"accepts\":false,\"reason\":\"Full\"}", 200)).contains("\"refused\"");
    assertThat(this.<String>read(get(api(second)), applicant, "$.request.reason")).isEqualTo("Full");
  }

  @Test
  void whereMembersDecideTheSecretaryClosesWhatTheyVotedDown() throws Exception {
    coop = coops.found(Admission.By.DECISION);
    var refusal = "/membership-requests/" + asked() + "/refusal";
    send(coop.treasurer(), refusal, "{\"reason\":\"No\"}", 403);
    assertThat(send(coop.secretary(), refusal, "{}", 422)).contains("\"reason\"");
    assertThat(send(coop.secretary(), refusal, "{\"reason\":\"Voted down\"}", 200)).contains("\"refused\"");
    send(coop.secretary(), refusal, "{\"reason\":\"Voted down\"}", 404);
  }

  @Test
  void entriesOfAMemberChangeFromToday() throws Exception {
    send(coop.director(), "/members/3/particulars", "{\"name\":\"Mercè Vila i Pons\",\"address\":\"Carrer Vell 7\"}", 204);
    assertThat(send(coop.director(), "/members/3/particulars", "{\"name\":\"\"}", 422)).contains("\"name\"", "\"address\"");
    send(coop.director(), "/members/1/particulars", "{\"name\":\"X\",\"address\":\"Y\"}", 404);
    send(coop.director(), "/members/3/visibility", "{\"hidden\":true}", 204);
    send(coop.director(), "/members/2/visibility", "{\"hidden\":true}", 404);
    assertThat(send(coop.secretary(), "/members/3/class", "{\"memberClass\":\"pirates\",\"reason\":\"Moved\"}", 422)).contains("membership.problem.class");
    send(coop.director(), "/members/3/class", "{\"memberClass\":\"users\",\"reason\":\"Moved\"}", 403);
    send(coop.director(), "/members/3/representative", "{\"email\":\"x@y.example\",\"name\":\"X\"}", 404); // a person
    var list = this.<String>read(get(api("/members")), coop.secretary(), "$.members[2].name");
    assertThat(list).isEqualTo("Mercè Vila i Pons");
  }

  @Test
  void anOfficerStepsDownAndADeathIsEntered() throws Exception {
    send(coop.director(), "/members/2/offices/TREASURER/ending", "", 404);
    send(coop.treasurer(), "/members/2/offices/TREASURER/ending", "", 204);
    send(coop.treasurer(), "/members/2/offices/TREASURER/ending", "", 404);
    assertThat(send(coop.secretary(), "/members/3/closure", "{}", 422)).contains("membership.problem.reason");
    assertThat(send(coop.secretary(), "/members/3/closure", "{\"reason\":\"The family wrote\"}", 200)).contains(today.date().toString(), "DIRECTOR");
    send(coop.secretary(), "/members/3/closure", "{\"reason\":\"The family wrote\"}", 404);
  }

  @Test
  void anInvitationIsReadAndRevokedByWhoeverMadeIt() throws Exception {
    var made = JsonPath.<String>read(send(coop.director(), "/invitations", "{\"uses\":3}", 201), "$.id");
    assertThat(this.<String>read(get(api("/invitations")), coop.director(), "$[0].state")).isEqualTo("open");
    send(coop.treasurer(), "/invitations/" + made + "/revocation", "", 404);
    send(coop.director(), "/invitations/" + made + "/revocation", "", 204);
    assertThat(this.<String>read(get(api("/invitations")), coop.secretary(), "$[0].state")).isEqualTo("revoked");
  }

  @Test
  void aRegisterKeptElsewhereComesInAllOrNothing() throws Exception {
    var faulty = upload("name,email,class\nPau Serra,nobody,users\n");
    assertThat(this.<String>read(get(api("/members/imports/" + faulty)), coop.secretary(), "$.faults[0].code")).isEqualTo("membership.problem.email");
    assertThat(send(coop.secretary(), "/members/imports/" + faulty + "/completion", "", 422)).contains("membership.problem.email");
    send(coop.secretary(), "/members/imports/" + faulty + "/removal", "", 204);
    send(coop.secretary(), "/members/imports/" + faulty + "/completion", "", 404);
    var right = upload("name,email,class,address\nPau Serra,pau" + UUID.randomUUID() + "@horta.example,users,Carrer Nou 9\n");
    send(coop.director(), "/members/imports/" + right + "/completion", "", 403);
    assertThat(send(coop.secretary(), "/members/imports/" + right + "/completion", "", 200)).contains("\"admitted\":1");
  }

  private String upload(String csv) throws Exception {
    return read(post(api("/members/imports")).contentType("text/csv").content(csv.getBytes(StandardCharsets.UTF_8)), coop.secretary(), "$.id");
  }

  private String asked() throws Exception {
    var form = "{\"memberClass\":\"users\",\"as\":\"person\",\"name\":\"Pau Serra\",\"address\":\"A 1\",\"born\":\"1990-01-01\",\"accepts\":\"1\"}";
    return JsonPath.read(send(applicant, "/membership-requests", form, 201), "$.request");
  }

  private String send(PersonId person, String path, String json, int status) throws Exception {
    var response = mvc.perform(post(api(path)).with(authentication(TestCoops.as(person))).with(csrf()).contentType(MediaType.APPLICATION_JSON).content(json))
        .andReturn().getResponse();
    var body = response.getContentAsString(StandardCharsets.UTF_8);
    assertThat(response.getStatus()).as(path + " " + body).isEqualTo(status);
    return status == 403 ? String.valueOf(response.getContentType()) : body;
  }

  private <T> T read(MockHttpServletRequestBuilder request, PersonId person, String path) throws Exception {
    var response = mvc.perform(request.with(authentication(TestCoops.as(person))).with(csrf())).andReturn().getResponse();
    return JsonPath.read(response.getContentAsString(StandardCharsets.UTF_8), path);
  }

  private String api(String path) {
    return "/api/v1" + coop.url(path);
  }
}
