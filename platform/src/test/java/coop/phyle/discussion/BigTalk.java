package coop.phyle.discussion;

import coop.phyle.circles.KeepingCircles;
import coop.phyle.circles.Openness;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Tenancy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Much talk, always the same: 2,000 threads of 25 comments in words of a made-up language, as unevenly frequent as words are. Every fifth thread stands in one of ten
 * circles that only their members read. "beehive" stands in one text of a thousand, "harvest" in one of five.
 */
public final class BigTalk {
  private static final int THREADS = 2_000;
  private static final int COMMENTS = 25;
  private static final int VOCABULARY = 5_000;
  private static final String THREAD =
      """
      insert into discussion.thread (coop_id, number, circle, last_seq, active_at, started_by, started_at)
      select :coop, n, case when n % 5 = 0 then n / 5 % 10 + 1 end, :comments, cast(:at as timestamptz) + n * interval '1 hour', :by, cast(:at as timestamptz) + n * interval '1 hour'
        from generate_series(cast(:first as int), :last) n
      """;
  private static final String POSTS =
      """
      with posts as (
        insert into discussion.post (coop_id, post_id, thread, seq, by_person, at)
        select t.coop_id, uuidv7(), t.number, s, :by, t.started_at + s * interval '1 minute'
          from discussion.thread t, generate_series(0, cast(:comments as int)) s where t.coop_id = :coop and t.number between :first and :last
        returning *),
      texts as (
        insert into discussion.wording (coop_id, post_id, version, title, body, noted_by, noted_at)
        select coop_id, post_id, 1, case when seq = 0 then 'Thread ' || thread end, (cast(:bodies as text[]))[(thread - :first) * (:comments + 1) + seq + 1], by_person, at
          from posts
        returning *)
      insert into discussion.sought (coop_id, post_id, language, at, words)
      select coop_id, post_id, 'english', noted_at, array_to_tsvector(array['coop ' || cast(coop_id as text)]) || to_tsvector('english', coalesce(title, '') || ' ' || body) || to_tsvector('simple', lower(coalesce(title, '') || ' ' || body)) from texts
      """;
  private static final int CIRCLES = 10;
  private static final int ONCE = 50;
  private final SplittableRandom random = new SplittableRandom(4);
  private final List<String> vocabulary = new ArrayList<>();
  private final ApplicationContext context;
  private final JdbcClient jdbc;
  private final CoopId coop;
  private final PersonId speaker;

  /** @param speaker writes everything and opens the circles the reader does not sit in */
  public BigTalk(ApplicationContext context, CoopId coop, PersonId speaker) {
    this.context = context;
    this.jdbc = context.getBean(JdbcClient.class);
    this.coop = coop;
    this.speaker = speaker;
    for (var i = 0; i < VOCABULARY; i++) {
      vocabulary.add(word(i));
    }
  }

  /** @param reader sits in three of ten circles */
  public void write(PersonId reader, Instant since) {
    for (var i = 1; i <= CIRCLES; i++) {
      var number = i;
      run(() -> context.getBean(KeepingCircles.class).begin(coop, number <= 3 ? reader : speaker, "Circle " + number, "Talks.", Openness.INVITATION));
    }
    for (var first = 1; first <= THREADS; first += ONCE) {
      var range = Map.of("coop", coop.value(), "by", speaker.value(), "at", since.toString(), "comments", COMMENTS, "first", first, "last", first + ONCE - 1);
      run(() -> jdbc.sql(THREAD).params(range).update());
      run(() -> jdbc.sql(POSTS).params(range).param("bodies", bodies(ONCE * (COMMENTS + 1))).update());
    }
    List.of("discussion.sought", "discussion.post", "discussion.thread").forEach(this::settled);
  }

  private void run(Supplier<?> work) {
    context.getBean(Tenancy.class).in(coop, () -> context.getBean(TransactionTemplate.class).execute(status -> work.get()));
  }

  /** The database knows how often words stand there, as it does on its own after a minute. */
  private void settled(String table) {
    run(() -> jdbc.sql("reset role").update() + jdbc.sql("analyze " + table).update() + jdbc.sql("set role phyle_app").update());
  }

  public String[] bodies(int count) {
    var bodies = new String[count];
    for (var i = 0; i < count; i++) {
      bodies[i] = body();
    }
    return bodies;
  }

  /** Sixty words or so. */
  private String body() {
    var words = new ArrayList<String>();
    var length = random.nextInt(20, 100);
    for (var i = 0; i < length; i++) {
      words.add(vocabulary.get((int) (VOCABULARY * Math.pow(random.nextDouble(), 3))));
    }
    if (random.nextInt(5) == 0) {
      words.set(words.size() / 2, "harvest");
    }
    if (random.nextInt(1000) == 0) {
      words.set(words.size() / 3, "beehive");
    }
    return String.join(" ", words);
  }

  private static String word(int i) {
    var syllables = List.of("ba", "co", "di", "fe", "gu", "la", "mo", "ni", "pe", "ru", "sa", "to", "vi", "ze", "ka", "lo", "me");
    return syllables.get(i % 17) + syllables.get(i / 17 % 17) + syllables.get(i / 289 % 18 % 17) + (i >= 4913 ? "x" : "n");
  }
}
