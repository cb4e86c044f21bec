package coop.phyle.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import coop.phyle.identity.Email;
import coop.phyle.identity.People;
import coop.phyle.identity.Tokens;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.tally.command.Recount;
import coop.phyle.shell.Ids;
import coop.phyle.shell.PersonId;
import coop.phyle.testing.PhyleTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Ballots sent by a program are counted as the kernel counts them, and what cannot be counted is refused with words. */
@PhyleTest
class CountingTest {
  static final String BOARD =
      """
      4 2
      6 1 2 0
      5 2 3 0
      3 3 2 0
      2 4 3 0
      0
      "Aina Ferrer"
      "Bru Puig"
      "Cesc Vila"
      "Dolça Roca"
      "Board 2026"
      """;

  @Autowired MockMvc server;
  @Autowired People people;
  @Autowired Tokens tokens;
  private PersonId aina;

  @BeforeEach
  void somebody() {
    aina = people.findOrCreate(new Email("c" + Ids.next() + "@horta.example"), "Aina", Locale.ENGLISH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "scottish", "wigm-prf", "meek-prf", "irv", "schulze", "ranked-pairs", "borda", "approval"})
  void theSameAsTheKernel(String method) throws Exception {
    var kernel = new Recount(method, OptionalInt.empty(), "00").of("ballots", new ByteArrayInputStream(BOARD.getBytes(StandardCharsets.UTF_8)), new Recount.Limit(100));
    var answer = count(BOARD, "?seed=00&method=" + method);
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).isEqualTo(kernel.json().toString());
    assertThat(Json.parseObject(answer.getContentAsString(StandardCharsets.UTF_8)).list("stages")).isNotEmpty();
  }

  @Test
  void refusalsNameFieldFaultAndFix() throws Exception {
    assertThat(refusal(BOARD.replace("5 2 3 0", "5 2 9 0"), "")).contains("\"field\":\"file\"", "ballots:3: expected");
    assertThat(refusal(BOARD, "?method=guess")).contains("\"field\":\"method\"", "no method is called guess");
    assertThat(refusal(BOARD, "?method=equal-shares")).contains("projects with costs");
    assertThat(refusal(BOARD, "?seats=0")).contains("\"field\":\"seats\"");
    assertThat(refusal(BOARD, "?seed=0")).contains("\"field\":\"seed\"");
    assertThat(refusal("x".repeat(CountingFiles.LARGEST + 1), "")).contains("\"field\":\"file\"", "1 MB");
    assertThat(refusal("101 1\n1 1 0\n0\n" + "\"x\"\n".repeat(101) + "\"t\"\n", "")).contains("at most 100 candidates");
  }

  @Test
  void strangersAreNotCountedFor() throws Exception {
    var response = server.perform(post("/api/v1/counts").contentType(MediaType.APPLICATION_OCTET_STREAM).content(BOARD)).andReturn().getResponse();
    assertThat(response.getStatus()).isIn(401, 403);
    assertThat(server.perform(get("/counts/new").accept(MediaType.TEXT_HTML)).andReturn().getResponse().getRedirectedUrl()).contains("/sign-in");
  }

  private String refusal(String ballots, String query) throws Exception {
    var answer = count(ballots, query);
    assertThat(answer.getStatus()).isEqualTo(422);
    return answer.getContentAsString(StandardCharsets.UTF_8);
  }

  private MockHttpServletResponse count(String ballots, String query) throws Exception {
    var request = post("/api/v1/counts" + query)
        .contentType(MediaType.APPLICATION_OCTET_STREAM).content(ballots.getBytes(StandardCharsets.UTF_8)).header("Authorization", "Bearer " + tokens.make(aina, "test"));
    return server.perform(request).andReturn().getResponse();
  }
}
