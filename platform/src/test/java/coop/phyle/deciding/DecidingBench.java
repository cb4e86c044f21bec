package coop.phyle.deciding;

import coop.phyle.bench.Load;
import coop.phyle.identity.Tokens;
import coop.phyle.kernel.tally.Choice;
import coop.phyle.shell.MovableClock;
import coop.phyle.voting.VoteNumber;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A co-op of 10,000 members votes: over the API while it is open, and all at once when it closes. */
public final class DecidingBench {
  private static final int MEMBERS = 10_000;
  private static final int AT_ONCE = 8;
  private static final int WARM = 2_000;
  private static final int VOTERS = 2_000;
  private static final int PACED = 3_000;
  private static final int PER_SECOND = 300;
  private static final int CLIENTS = 50;
  private final ApplicationContext context;
  private final BiConsumer<String, String> table;
  private final Assembly assembly;
  private final List<String> tokens;

  private DecidingBench(ApplicationContext context, BiConsumer<String, String> table) {
    this.context = context;
    this.table = table;
    this.assembly = Assembly.found(context, Assembly.rules(), MEMBERS / 4, MEMBERS / 4, MEMBERS / 2);
    this.tokens = assembly.people.stream().limit(WARM + VOTERS + PACED).map(person -> context.getBean(Tokens.class).make(person, "bench")).toList();
  }

  /** @param here the server's address */
  public static void run(ApplicationContext context, String here, BiConsumer<String, String> table) throws Exception {
    var bench = new DecidingBench(context, table);
    for (var secret : new boolean[] {false, true}) {
      context.getBean(MovableClock.class).backToNow();
      var draft = bench.assembly.statement(secret ? "In secret" : "In the open");
      var number = bench.opening(secret ? draft.secretly() : draft, secret ? ", secret" : ", open");
      bench.withoutMail();
      bench.casting(number, here, secret ? ", secret" : ", open");
      bench.voteAll(number);
      bench.closing(number, secret ? ", secret" : ", open");
      bench.racing(secret ? bench.assembly.statement("Once more").secretly() : bench.assembly.statement("Once more"), here, secret ? ", secret" : ", open");
    }
  }

  /** The roll is frozen and a letter with a link of its own written to everybody on it. */
  private VoteNumber opening(Draft draft, String how) {
    var number = assembly.draft(draft);
    assembly.notice(number, draft.by());
    context.getBean(MovableClock.class).moveTo(assembly.life(number).given().opensAt());
    var began = System.nanoTime();
    assembly.open(number);
    row("open a vote of 10,000, each with a letter and a link" + how, "%.2f s", (System.nanoTime() - began) / 1e9);
    return number;
  }

  /** Ten thousand notices, and as many letters about new tokens, would leave for minutes beside the ballots, at the pace of a mail server that is not there. */
  private void withoutMail() {
    context.getBean(JdbcClient.class).sql("delete from notices.outbox").update();
  }

  /** Some thousand ballots warm the program up, as a server that has run for a while is. */
  private void casting(VoteNumber number, String here, String how) {
    var address = ballots(here, number);
    var choices = List.of("for", "against", "abstain");
    var requests = IntStream.range(0, WARM + VOTERS + PACED).mapToObj(person -> ballot(address, person, choices.get(person % 3))).toList();
    Load.run(CLIENTS, WARM, requests::get).allWell();
    var busy = Processor.now(assembly.jdbc());
    var result = Load.run(CLIENTS, VOTERS, i -> requests.get(WARM + i)).allWell();
    var spent = Processor.now(assembly.jdbc()).since(busy);
    row("cast a ballot over the API, 50 voters at once" + how + ", p95", "%.0f ms", result.millis(0.95));
    row("the same, ballots a second", "%.0f", result.perSecond());
    row("the same, processor time a ballot: program and load driver", "%.2f ms", spent.programMillis() / VOTERS);
    row("the same, processor time a ballot: PostgreSQL", "%.2f ms", spent.databaseMillis() / VOTERS);
    var paced = Load.paced(PER_SECOND, PACED, i -> requests.get(WARM + VOTERS + i));
    row("cast a ballot over the API, 300 voters a second" + how + ", p95", "%.0f ms", paced.millis(0.95));
    row("the same, turned away because the server was too busy", "%.0f", paced.wrong());
  }

  /** What {@link RacingTest} asserts, over the loopback in a co-op of ten thousand. */
  private void racing(Draft draft, String here, String how) throws Exception {
    context.getBean(MovableClock.class).backToNow();
    var number = assembly.opened(draft);
    withoutMail();
    var address = ballots(here, number);
    try (var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      var race = Race.run(assembly, number, (voter, choice) -> {
        var answer = http.send(ballot(address, voter, choice), HttpResponse.BodyHandlers.ofString());
        return new Race.Answer(answer.statusCode(), answer.body());
      });
      row("200 clients race the close with 400 ballots of 200 voters" + how + ": voters told that theirs counts", "%.0f", race.accepted().size());
      row("the same, lost or counted twice", "%.0f", race.lost() + race.tooMany());
    }
  }

  private URI ballots(String here, VoteNumber number) {
    return URI.create(here + "/api/v1/c/" + assembly.coop.slug() + "/decisions/" + number.value() + "/ballots");
  }

  private void row(String what, String format, double value) {
    table.accept(what, String.format(Locale.ROOT, format, value));
  }

  private HttpRequest ballot(URI address, int person, String choice) {
    var body = "{\"member\": \"" + assembly.member(person).value() + "\", \"choice\": \"" + choice + "\"}";
    var request = HttpRequest.newBuilder(address).header("Authorization", "Bearer " + tokens.get(person)).header("Content-Type", "application/json");
    return request.POST(HttpRequest.BodyPublishers.ofString(body)).build();
  }

  private void voteAll(VoteNumber number) {
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      IntStream.range(WARM + VOTERS + PACED, MEMBERS).forEach(person -> threads.submit(() -> assembly.vote(number, person, Choice.values()[person % 3])));
    }
  }

  private void closing(VoteNumber number, String how) {
    context.getBean(MovableClock.class).moveTo(assembly.life(number).given().closesAt());
    var began = System.nanoTime();
    assembly.in(() -> {
      context.getBean(ClosingDecisions.class).close(assembly.coop.id(), number);
      return number;
    });
    row("close a resolution of 10,000 voters" + how, "%.2f s", (System.nanoTime() - began) / 1e9);
  }
}
