package coop.phyle.elections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import coop.phyle.identity.Tokens;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.verify.Pins;
import coop.phyle.kernel.verify.Report;
import coop.phyle.record.Exported;
import coop.phyle.testing.PhyleTest;
import coop.phyle.voting.VoteNumber;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A whole election by program, and what its record says to who trusts nobody. */
@PhyleTest
class ProgramsElectTest {
  private static final byte[] JPEG_WITH_PLACE = jpeg();

  @Autowired ApplicationContext context;
  @Autowired MockMvc server;
  @Autowired Tokens tokens;
  private Voters coop;

  @BeforeEach
  void found() {
    coop = Voters.found(context);
  }

  @Test
  void fromTheCallToTheSeatsByProgram() throws Exception {
    var call = "{\"title\":\"Board 2027\",\"post\":\"director\",\"seats\":3,\"method\":\"meek\",\"secret\":false,\"seconded\":false,\"outgoing\":[1,2,3]}";
    assertThat(send(5, post(url("")), call).getStatus()).isEqualTo(403);
    var called = send(0, post(url("")), call);
    assertThat(called.getStatus()).as(called.getContentAsString()).isEqualTo(201);
    for (var person : List.of(2, 3, 4, 5)) {
      assertThat(send(person, post(url("/1/nominations")), "{}").getStatus()).isEqualTo(204);
    }
    assertThat(send(2, post(url("/1/nominations")), "{}").getStatus()).isEqualTo(422);
    assertThat(send(3, post(url("/1/nominations/1/statement")), "{\"statement\":\"Not mine to write\"}").getStatus()).isEqualTo(404);
    assertThat(send(2, post(url("/1/nominations/1/statement")), "{\"statement\":\"**Hello**\"}").getStatus()).isEqualTo(204);
    var number = new VoteNumber(1);
    coop.toVoting(number);
    for (var person = 0; person < 8; person++) {
      var mine = Json.parseObject(body(send(person, get(url("/1")), null))).list("ballots").getFirst().asObject().text("member");
      var ranked = send(person, post(url("/1/ballots")), "{\"member\":\"%s\",\"ranking\":[%d,%d]}".formatted(mine, 1 + person % 4, 1 + (person + 1) % 4));
      assertThat(ranked.getStatus()).as(body(ranked)).isEqualTo(200);
      assertThat(send(person, post(url("/1/ballots")), "{\"member\":\"%s\",\"ranking\":[1,1]}".formatted(mine)).getStatus()).isEqualTo(422);
      assertThat(send(person, post(url("/1/ballots")), "{\"member\":\"%s\",\"ranking\":[5]}".formatted(mine)).getStatus()).isEqualTo(422);
    }
    coop.toResult(number);
    var decided = Json.parseObject(body(send(0, get(url("/1")), null))).object("decided");
    assertThat(decided.text("how")).isEqualTo("vote");
    assertThat(decided.list("elected")).hasSize(3);
    assertThat(coop.directors()).hasSize(3);
    assertThat(coop.acts("election-closed")).singleElement().satisfies(act -> assertThat(act).contains("\"member\":8", "\"choice\":"));
    assertRecordAgrees();
  }

  @Test
  void theVerifierCountsSecretRankingsSeatsForClassesAndACountbackAgain() {
    var number = coop.called(coop.call("Assembly").body("Assembly").seats(3).keep("workers", 1, 1));
    List.of(0, 1, 2, 3, 4, 5).forEach(person -> coop.stand(number, person));
    coop.toVoting(number);
    for (var person = 0; person < 8; person++) {
      coop.rank(number, person, 1 + person % 6, 1 + (person + 1) % 6, 1 + (person + 3) % 6);
    }
    coop.toResult(number);
    coop.refill(number, coop.shown(number, 0).decided().orElseThrow().elected().getFirst().candidate());
    var few = coop.called(coop.call("Council").body("Council").seats(1).irv());
    List.of(0, 1).forEach(person -> coop.stand(few, person));
    coop.toVoting(few);
    coop.rank(few, 3, 2);
    coop.toResult(few);
    var report = Exported.recounted(context, coop.id(), new Pins(Optional.empty(), Optional.empty(), Optional.empty()));
    assertThat(report.finding()).as(report.text()).isEqualTo(new Report.Agrees());
    assertThat(report.acts()).containsEntry("election-opened", 2L).containsEntry("election-refilled", 1L);
    assertThat(report.notes()).singleElement().satisfies(note -> assertThat(note).startsWith("election " + few + ": attested"));
  }

  /** The verifier counts the election again; the appointments that follow are those of members. */
  private void assertRecordAgrees() {
    var report = Exported.recounted(context, coop.id(), new Pins(Optional.empty(), Optional.empty(), Optional.empty()));
    assertThat(report.finding()).as(report.text()).isEqualTo(new Report.Agrees());
    assertThat(report.acts()).containsEntry("election-opened", 1L).containsEntry("election-closed", 1L);
  }

  @Test
  void aPhotoIsWhatItsBytesAreAndTellsNotWhereItWasTaken() throws Exception {
    var number = coop.called(coop.call("Assembly").body("Assembly").seats(1));
    coop.stand(number, 3);
    var photo = url("/1/nominations/1/photo");
    var page = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
    assertThat(server.perform(as(3, post(photo)).contentType(MediaType.IMAGE_PNG).content(page)).andReturn().getResponse().getStatus()).isEqualTo(422);
    assertThat(server.perform(as(4, post(photo)).contentType(MediaType.IMAGE_PNG).content(JPEG_WITH_PLACE)).andReturn().getResponse().getStatus()).isEqualTo(404);
    assertThat(server.perform(as(3, post(photo)).contentType(MediaType.IMAGE_PNG).content(JPEG_WITH_PLACE)).andReturn().getResponse().getStatus()).isEqualTo(204);
    var kept = coop.in(() -> coop.bean(ReadingElections.class).portrait(coop.id(), number, 1)).orElseThrow();
    assertThat(kept.type()).isEqualTo("image/jpeg");
    assertThat(new String(kept.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "GPS").endsWith("\u00DApicture").contains("JFIF");
    assertThat(Portrait.of(new byte[Portrait.LARGEST + 1])).isEmpty();
  }

  private static byte[] jpeg() {
    var out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD8});
    segment(out, 0xE0, "JFIF");
    segment(out, 0xE1, "Exif GPS 42N");
    segment(out, 0xFE, "GPS in a comment");
    out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xDA});
    out.writeBytes("picture".getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }

  private static void segment(ByteArrayOutputStream out, int marker, String text) {
    out.writeBytes(new byte[] {(byte) 0xFF, (byte) marker, 0, (byte) (text.length() + 2)});
    out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
  }

  private String url(String rest) {
    return "/api/v1/c/" + coop.assembly().coop.slug() + "/elections" + rest;
  }

  private MockHttpServletRequestBuilder as(int person, MockHttpServletRequestBuilder request) {
    return request.header("Authorization", "Bearer " + tokens.make(coop.person(person), "test"));
  }

  private MockHttpServletResponse send(int person, MockHttpServletRequestBuilder request, @org.jspecify.annotations.Nullable String json) throws Exception {
    var sent = as(person, request).accept(MediaType.APPLICATION_JSON);
    return server.perform(json == null ? sent : sent.contentType(MediaType.APPLICATION_JSON).content(json)).andReturn().getResponse();
  }

  private static String body(MockHttpServletResponse response) throws Exception {
    return response.getContentAsString(StandardCharsets.UTF_8);
  }
}
