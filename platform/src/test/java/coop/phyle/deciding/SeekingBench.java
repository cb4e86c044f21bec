package coop.phyle.deciding;

import com.jayway.jsonpath.JsonPath;
import coop.phyle.bench.Load;
import coop.phyle.discussion.BigTalk;
import coop.phyle.identity.Operators;
import coop.phyle.identity.Tokens;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.springframework.context.ApplicationContext;

/** Search as a member of a large co-op does it: 50,000 comments in 2,000 threads, 500 polls, ten circles of which the reader sits in three. */
public final class SeekingBench {
  private static final int POLLS = 500;
  private static final int READS = 400;
  private static final Map<String, String> ASKED =
      new TreeMap<>(Map.of(
          "a rare word", "beehive", "a word of every fifth text", "harvest", "two words", "beehive harvest", "words in quotes", "\"harvest babab\"", "nothing to be found", "xylophone"));
  private final Assembly assembly;
  private final URI here;
  private final String token;
  private final HttpClient http = HttpClient.newHttpClient();

  private SeekingBench(ApplicationContext context, URI here) {
    this.here = here;
    this.assembly = Assembly.found(context, Assembly.rules(), 20, 20, 20);
    context.getBean(Operators.class).appoint(assembly.people.getFirst());
    this.token = context.getBean(Tokens.class).make(assembly.people.get(1), "bench");
  }

  /** @param here the server's address */
  public static void run(ApplicationContext context, String here, BiConsumer<String, String> table) throws Exception {
    var bench = new SeekingBench(context, URI.create(here));
    var talk = new BigTalk(context, bench.assembly.coop.id(), bench.assembly.people.getFirst());
    talk.write(bench.assembly.people.get(1), bench.assembly.now().minus(Duration.ofDays(120)));
    bench.polls(talk);
    bench.measure(table);
  }

  private void polls(BigTalk talk) {
    var closes = LocalDateTime.ofInstant(assembly.now(), ZoneOffset.UTC).plusDays(3).withSecond(0).withNano(0);
    var address = here.resolve("/api/v1/c/" + assembly.coop.slug() + "/polls");
    var bodies = talk.bodies(POLLS);
    Load.run(2, POLLS, i -> {
      var sent = "{\"kind\":\"choice\",\"title\":\"Field " + i + "\",\"body\":\"" + bodies[i] + "\",\"options\":\"Monday\\nTuesday\",\"closes\":\"" + closes + "\"}";
      return asked(address).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(sent)).build();
    }).allWell();
  }

  private void measure(BiConsumer<String, String> table) throws Exception {
    for (var asked : ASKED.entrySet()) {
      var search = asked(here.resolve("/api/v1/c/" + assembly.coop.slug() + "/threads/search?q=" + URLEncoder.encode(asked.getValue(), StandardCharsets.UTF_8))).build();
      var answer = http.send(search, HttpResponse.BodyHandlers.ofString());
      int found = JsonPath.<Integer>read(answer.body(), "$.found.length()");
      Load.run(4, READS, i -> search).allWell();
      var read = Load.run(4, READS, i -> search).allWell();
      table.accept(
          "search for " + asked.getKey() + ", first page of " + found + ", 4 readers at once, p95",
          String.format(Locale.ROOT, "%.0f ms", read.millis(0.95)));
    }
  }

  private HttpRequest.Builder asked(URI address) {
    return HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token);
  }
}
