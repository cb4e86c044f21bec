package coop.phyle.deciding;

import com.jayway.jsonpath.JsonPath;
import coop.phyle.bench.Load;
import coop.phyle.identity.Operators;
import coop.phyle.identity.Tokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.springframework.context.ApplicationContext;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** A thread of 2,000 comments on which 20 polls hang, made over the API as members' programs do, and read as members read it. */
public final class TalkingBench {
  private static final int COMMENTS = 2_000;
  private static final int POLLS = 20;
  private static final int READS = 400;
  private final ApplicationContext context;
  private final Assembly assembly;
  private final URI here;
  private final String token;
  private final HttpClient http = HttpClient.newHttpClient();

  private TalkingBench(ApplicationContext context, URI here) {
    this.context = context;
    this.here = here;
    this.assembly = Assembly.found(context, Assembly.rules(), 20, 20, 20);
    context.getBean(Operators.class).appoint(assembly.people.getFirst()); // pages open once somebody runs the server
    this.token = context.getBean(Tokens.class).make(assembly.people.getFirst(), "bench");
  }

  /** @param here the server's address */
  public static void run(ApplicationContext context, String here, BiConsumer<String, String> table) throws Exception {
    new TalkingBench(context, URI.create(here)).measure(table);
  }

  private void measure(BiConsumer<String, String> table) throws Exception {
    sent("/threads", "{\"title\":\"The harvest\",\"body\":\"When do we pick?\"}");
    var said = post("/threads/1/comments", "{\"body\":\"We pick on **Wednesday**, and the greens keep two days longer in the cellar than in the barn.\"}");
    Load.run(4, COMMENTS, i -> said).allWell();
    var closes = LocalDateTime.ofInstant(assembly.now(), ZoneOffset.UTC).plusDays(3).withSecond(0).withNano(0);
    for (var i = 0; i < POLLS; i++) {
      var poll = sent("/polls", "{\"kind\":\"choice\",\"title\":\"Field " + i + "\",\"options\":\"Monday\\nTuesday\",\"closes\":\"" + closes + "\"}");
      sent("/threads/1/cards", "{\"address\":\"/polls/" + JsonPath.<Integer>read(poll, "$.number") + "\"}");
    }
    var page = HttpRequest.newBuilder(here.resolve("/c/" + assembly.coop.slug() + "/threads/1")).header("Cookie", session()).build();
    var answer = http.send(page, HttpResponse.BodyHandlers.ofString());
    var body = answer.body();
    if (answer.statusCode() != 200 || !body.contains("Field 19") || !body.contains("cellar")) {
      throw new IllegalStateException("not the page of the thread: " + answer.statusCode() + " " + answer.headers().firstValue("Location").orElse(body));
    }
    Load.run(4, READS, i -> page);
    var read = Load.run(4, READS, i -> page);
    table.accept("a thread of 2,000 comments and 20 polls, first page, 4 readers at once, p95", String.format(Locale.ROOT, "%.0f ms", read.millis(0.95)));
    table.accept("the same, size", String.format(Locale.ROOT, "%.1f kB", body.getBytes(StandardCharsets.UTF_8).length / 1000.0));
  }

  private HttpRequest post(String path, String body) {
    return HttpRequest.newBuilder(here.resolve("/api/v1/c/" + assembly.coop.slug() + path))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  private String sent(String path, String body) throws Exception {
    var answer = http.send(post(path, body), HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }

  /** Signed in without mail and link, which are not what is measured. */
  private String session() {
    return session(context.getBean(SessionRepository.class));
  }

  private <S extends Session> String session(SessionRepository<S> sessions) {
    var session = sessions.createSession();
    session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, assembly.people.get(1).toString());
    sessions.save(session);
    return "SESSION=" + Base64.getEncoder().encodeToString(session.getId().getBytes(StandardCharsets.UTF_8));
  }
}
