package coop.phyle.discussion;

import coop.phyle.circles.CircleNumber;
import coop.phyle.circles.Guests;
import coop.phyle.kernel.rules.Admission;
import coop.phyle.membership.TestCoops;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A co-op of Aina (secretary), Oriol and Mercè that talks. */
public final class Talk {
  public final TestCoops.Founded coop;
  private final ApplicationContext context;
  private final TestCoops coops;

  private Talk(ApplicationContext context, TestCoops.Founded coop) {
    this.context = context;
    this.coops = context.getBean(TestCoops.class);
    this.coop = coop;
  }

  public static Talk in(ApplicationContext context) {
    return new Talk(context, context.getBean(TestCoops.class).found(Admission.By.OPEN));
  }

  public PersonId aina() {
    return coop.secretary();
  }

  public PersonId oriol() {
    return coop.treasurer();
  }

  public PersonId merce() {
    return coop.director();
  }

  public PersonId stranger() {
    return coops.person("Eva Mas");
  }

  /** A confidential circle Oriol coordinates, and somebody from outside in it. */
  public record Visited(CircleNumber circle, PersonId guest) {}

  public Visited visited() {
    var guest = coops.person("Quim Oller");
    return new Visited(context.getBean(Guests.class).seated(coop, oriol(), guest), guest);
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public <T> T now(Supplier<T> work) {
    return coops.in(coop, work);
  }

  JdbcClient jdbc() {
    return context.getBean(JdbcClient.class);
  }

  public ThreadNumber thread(PersonId by, String title, String body) {
    return thread(by, Optional.empty(), title, body);
  }

  public ThreadNumber thread(PersonId by, Optional<CircleNumber> circle, String title, String body) {
    return ((Commented.Noted) start(by, circle, title, body)).thread();
  }

  Commented start(PersonId by, Optional<CircleNumber> circle, String title, String body) {
    return now(() -> bean(StartingThreads.class).start(coop.coop(), NewThread.of(by, circle, title, body)));
  }

  public CommentNumber says(PersonId by, ThreadNumber thread, String body) {
    return ((Commented.Noted) tries(by, thread, body)).number();
  }

  Commented tries(PersonId by, ThreadNumber thread, String body) {
    return say(thread, Said.of(by, body));
  }

  Commented say(ThreadNumber thread, Said said) {
    return now(() -> bean(Commenting.class).comment(coop.coop(), thread, said));
  }

  CommentNumber answers(PersonId by, ThreadNumber thread, CommentNumber to, String body) {
    return ((Commented.Noted) say(thread, new Said(by, body, Optional.of(to), List.of()))).number();
  }

  Optional<ThreadPages.Shown> sees(Viewer reader, ThreadNumber thread) {
    return now(() -> bean(ReadingThreads.class).show(coop.id(), thread, reader, Optional.empty(), 0));
  }

  List<String> finds(PersonId reader, String words) {
    var search = now(() -> bean(Searching.class).find(coop.id(), reader, words, ""));
    return search.map(found -> found.found().stream().map(ThreadPages.Hit::path).toList()).orElse(List.of("nothing to search"));
  }

  List<PersonId> hear(ThreadNumber thread, CommentNumber number) {
    return now(() -> bean(Hearers.class).of(coop.id(), thread, number));
  }

  /** Comments of a thread the reader has not read; -1 while they have never opened it. */
  public int unread(PersonId reader, int thread) {
    var board = now(() -> bean(ListingThreads.class).board(coop.id(), reader, new ThreadLists.Filter(Optional.empty(), ""), "")).orElseThrow();
    return board.rows().stream().filter(row -> row.number() == thread).findFirst().flatMap(ThreadPages.Row::unread).orElse(-1);
  }

  static Viewer as(PersonId person, Who... standing) {
    var all = EnumSet.of(Who.EVERYONE, Who.SIGNED_IN);
    all.addAll(Arrays.asList(standing));
    return new Viewer(Optional.of(person), "", all);
  }
}
