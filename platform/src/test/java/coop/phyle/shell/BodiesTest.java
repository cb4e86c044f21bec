package coop.phyle.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import coop.phyle.identity.Email;
import coop.phyle.identity.People;
import coop.phyle.identity.Tokens;
import coop.phyle.testing.PhyleTest;
import coop.phyle.testing.Visitor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.server.ResponseStatusException;

/** Who sends without end is stopped, whether or not they say how much comes. */
@PhyleTest
class BodiesTest {
  private static final String COUNTS = "/api/v1/counts";
  @LocalServerPort int port;
  @Autowired MockMvc server;
  @Autowired Tokens tokens;
  @Autowired People people;
  private String token;

  @BeforeEach
  void signedIn() {
    token = "Bearer " + tokens.make(people.findOrCreate(new Email(UUID.randomUUID() + "@long.example"), "Long", Locale.ENGLISH), "t");
  }

  @Test
  void whoSaysTooMuchComesIsRefusedAtOnce() throws Exception {
    assertThat(new Visitor(server).send(sent((int) Bodies.LARGEST + 1)).getStatus()).isEqualTo(413);
    assertThat(new Visitor(server).send(sent((int) Bodies.LARGEST)).getStatus()).as("read, and too long to count").isEqualTo(422);
  }

  @Test
  void whoDoesNotSayIsStoppedOnTheWay() throws Exception {
    assertThat(inPieces((int) Bodies.LARGEST)).isEqualTo((int) Bodies.LARGEST);
    assertThatThrownBy(() -> inPieces((int) Bodies.LARGEST + 1)).isInstanceOf(ResponseStatusException.class).hasMessageContaining("413");
  }

  /** How many bytes a page gets to read. */
  private static int inPieces(int bytes) throws Exception {
    var request = new MockHttpServletRequest("POST", COUNTS) {
      @Override
      public long getContentLengthLong() {
        return -1;
      }
    };
    request.setContent(new byte[bytes]);
    var read = new AtomicInteger();
    new Bodies().doFilter(request, new MockHttpServletResponse(), (sent, answer) -> read.set(sent.getInputStream().readAllBytes().length));
    return read.get();
  }

  @Test
  void whatIsSentInPiecesArrives() throws IOException, InterruptedException {
    var blt = "2 1\n3 1 2 0\n1 2 0\n0\n\"A\"\n\"B\"\n\"T\"\n".getBytes();
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + COUNTS + "?method=irv")).header("Authorization", token)
        .header("Content-Type", "application/octet-stream").POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(blt))).build();
    try (var http = HttpClient.newHttpClient()) {
      var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
  }

  private MockHttpServletRequestBuilder sent(int bytes) {
    return post(COUNTS).header("Authorization", token).contentType(MediaType.APPLICATION_OCTET_STREAM).content(new byte[bytes]);
  }
}
