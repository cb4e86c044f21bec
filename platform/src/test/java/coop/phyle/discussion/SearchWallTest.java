package coop.phyle.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.circles.Circles;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Tenancy;
import coop.phyle.testing.PhyleTest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** The search reads an index of all co-ops' words; whatever it is asked, it answers with those of one. */
@PhyleTest
class SearchWallTest {
  private static final String SEEK =
      """
      select p.thread from discussion.seek(cast(:query as tsquery), true, cast(:circles as int[]), 'infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff', 100) s (id)
        left join discussion.post p on p.post_id = s.id
      """;
  @Autowired ApplicationContext context;
  @Autowired Tenancy tenancy;
  @Autowired TransactionTemplate transaction;
  private Talk here;
  private Talk there;
  private ThreadNumber ours;

  @BeforeEach
  void twoCoops() {
    here = Talk.in(context);
    there = Talk.in(context);
    ours = here.thread(here.aina(), "Boxes", "The harvest.");
    for (var i = 0; i < 3; i++) {
      there.thread(there.aina(), "Boxes", "The harvest of others.");
    }
  }

  /** As the program itself asks, with nothing held back. */
  private List<Optional<Integer>> seek(String query, Integer... circles) {
    return transaction.execute(status -> here.jdbc().sql(SEEK).param("query", query).param("circles", circles)
        .query((row, n) -> Optional.ofNullable(row.getObject("thread", Integer.class))).list());
  }

  private static String coop(Talk talk) {
    return "'coop " + talk.coop.id() + "'";
  }

  @Test
  void noQueryReachesAnotherCoop() {
    var elsewhere = coop(there);
    for (var query : List.of("harvest", "harvest | other", elsewhere, elsewhere + " | harvest", "harvest & !" + elsewhere, "harvest | !" + coop(here), "!nothing")) {
      assertThat(tenancy.in(here.coop.id(), () -> seek(query)).stream().distinct().toList()).as(query).isSubsetOf(Optional.of(ours.value()));
    }
    assertThat(tenancy.in(here.coop.id(), () -> seek("harvest"))).containsExactly(Optional.of(ours.value()));
    assertThat(tenancy.in(there.coop.id(), () -> seek("harvest"))).hasSize(3);
    assertThat(tenancy.in(here.coop.id(), () -> seek("other"))).isEmpty();
  }

  @Test
  void outsideOneCoopNothingIsFound() {
    assertThat(seek("harvest")).as("no co-op").isEmpty();
    assertThat(tenancy.acrossCoops(() -> seek("harvest"))).as("all co-ops").isEmpty();
  }

  @Test
  void whoAsksAboutAnotherCoopThanTheTransactionIsAboutFindsNothing() {
    assertThat(foundHere(there.coop.id(), here.aina())).isEmpty();
    assertThat(foundHere(there.coop.id(), there.aina())).isEmpty();
    assertThat(foundHere(here.coop.id(), here.aina())).hasSize(1);
  }

  private List<Found> foundHere(CoopId coop, PersonId reader) {
    return here.now(() -> {
      var reach = context.getBean(Circles.class).reach(here.coop.id(), here.aina());
      return context.getBean(SearchRows.class).texts(new Sought(coop, reader, reach, "harvest", Instant.parse("9999-01-01T00:00:00Z"), 100), new UUID(0, 0));
    });
  }

  @Test
  void theTableItselfStaysShut() {
    var rows = "select count(*) from discussion.sought where coop_id = :coop";
    var theirs = here.now(() -> transaction.execute(status -> here.jdbc().sql(rows).param("coop", there.coop.id().value()).query(Integer.class).single()));
    var own = here.now(() -> transaction.execute(status -> here.jdbc().sql(rows).param("coop", here.coop.id().value()).query(Integer.class).single()));
    assertThat(theirs).isZero();
    assertThat(own).isEqualTo(1);
  }

  @Test
  void whatACircleKeepsToItselfIsFoundByWhoSitsThere() {
    var care = here.visited();
    var quiet = here.thread(here.oriol(), Optional.of(care.circle()), "Care", "The harvest of the circle.");
    var path = "/threads/" + quiet;
    assertThat(here.finds(here.oriol(), "harvest")).contains(path, "/threads/" + ours);
    assertThat(here.finds(care.guest(), "harvest")).containsExactly(path);
    assertThat(here.finds(here.merce(), "harvest")).containsExactly("/threads/" + ours);
    assertThat(here.finds(here.stranger(), "harvest")).containsExactly("nothing to search");
    assertThat(tenancy.in(there.coop.id(), () -> seek("harvest", care.circle().value()))).as("a circle of the same number elsewhere").hasSize(3);
  }

  @Test
  void aFileIsFoundByItsNameWhereItsThreadMayBeRead() {
    var care = here.visited();
    var png = new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0};
    var file = List.of(new coop.phyle.documents.Enclosure("plano_huerta-2026.png", png));
    var started = new NewThread(here.oriol(), Optional.of(care.circle()), "Plans", "See the file.", new java.util.TreeSet<>(), file);
    assertThat(here.now(() -> context.getBean(StartingThreads.class).start(here.coop.coop(), started))).isInstanceOf(Commented.Noted.class);
    assertThat(here.finds(care.guest(), "huertas")).singleElement().asString().startsWith("/threads/files/");
    assertThat(here.finds(here.merce(), "huertas")).isEmpty();
    assertThat(there.finds(there.aina(), "huertas")).isEmpty();
  }
}
